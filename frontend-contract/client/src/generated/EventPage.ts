// Made by `npm run generate` from the contract, which is what to change.
// EventPage: its variables, its answer, the fragments in it, and its text as it is sent.
//
// One event by its path, in the language of a reader or, where that one is missing, in
// another: its dates, programme, places, tickets and blocks, with pictures for any screen.

import type { Operation } from "../operation.js";
import type {
  CalendarDate,
  DateTime,
  Decimal,
  Json,
  LocaleCode,
  RichText,
  TimeZone,
  Url,
} from "../scalars.js";
import type * as Types from "./schema.js";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type EventPageQueryVariables = Exact<{
  path: string;
  locale?: LocaleCode | null | undefined;
}>;

export type EventPageQuery = {
  event: {
    id: string;
    key: string;
    locale: LocaleCode;
    title: string;
    summary: string;
    path: string;
    type: Types.EventType;
    status: Types.EventStatus;
    statusNote: string;
    previousStartsAt: DateTime | null;
    startsAt: DateTime;
    endsAt: DateTime | null;
    doorsAt: DateTime | null;
    isAllDay: boolean;
    timeZone: TimeZone;
    recurrence: string | null;
    attendanceMode: Types.AttendanceMode;
    room: string;
    onlineUrl: Url | null;
    isFree: boolean;
    registrationUrl: Url | null;
    capacity: number | null;
    audiences: Array<string>;
    ageMin: number | null;
    ageMax: number | null;
    sameAs: Array<Url>;
    jsonLd: Json;
    icalendarUrl: Url;
    translation: {
      requested: LocaleCode;
      served: LocaleCode;
      status: Types.TranslationStatus;
    };
    translations: Array<{ locale: LocaleCode; path: string }>;
    seo: {
      title: string;
      description: string;
      image: { id: string; url: Url; alt: string } | null;
    };
    nextOccurrence: {
      id: string;
      key: string;
      startsAt: DateTime;
      endsAt: DateTime | null;
      isAllDay: boolean;
    } | null;
    occurrences: {
      totalCount: number;
      nodes: Array<{
        id: string;
        key: string;
        startsAt: DateTime;
        endsAt: DateTime | null;
        isAllDay: boolean;
        timeZone: TimeZone;
        status: Types.EventStatus;
        statusNote: string;
        previousStartsAt: DateTime | null;
        room: string;
        venue: { id: string; key: string; name: string } | null;
        offers: Array<{
          key: string;
          name: string;
          price: Decimal;
          priceMax: Decimal | null;
          currency: string;
          availability: Types.OfferAvailability;
          url: Url | null;
          availableFrom: DateTime | null;
          availableUntil: DateTime | null;
        }>;
      }>;
    };
    venue: {
      id: string;
      key: string;
      locale: LocaleCode;
      name: string;
      slug: string;
      latitude: number | null;
      longitude: number | null;
      timeZone: TimeZone;
      directions: string;
      address: { formatted: string; locality: string };
      accessibility: {
        note: string;
        contact: string;
        checkedOn: CalendarDate | null;
        features: Array<{
          feature: Types.AccessibilityFeature;
          answer: Types.AccessibilityAnswer;
        }>;
      };
    } | null;
    image: {
      id: string;
      url: Url;
      srcset: string;
      width: number;
      height: number;
      alt: string;
      caption: string;
      credit: string;
      licence: string;
      focalPoint: { x: number; y: number } | null;
    } | null;
    body: Array<
      | { __typename: "HeadingBlock"; id: string | null; heading: string }
      | { __typename: "ParagraphBlock"; id: string | null; html: RichText }
      | {
          __typename: "QuoteBlock";
          quote: string;
          attribution: string;
          id: string | null;
        }
      | {
          __typename: "PictureBlock";
          caption: string;
          id: string | null;
          image: {
            id: string;
            url: Url;
            srcset: string;
            width: number;
            height: number;
            alt: string;
            caption: string;
            credit: string;
            licence: string;
            focalPoint: { x: number; y: number } | null;
          } | null;
        }
      | {
          __typename: "DocumentBlock";
          id: string | null;
          documentTitle: string;
          document: {
            id: string;
            title: string;
            url: Url;
            filename: string;
            size: number;
            contentType: string;
          } | null;
        }
      | {
          __typename: "VideoBlock";
          id: string | null;
          videoTitle: string;
          videoUrl: Url;
        }
      | {
          __typename: "ButtonBlock";
          id: string | null;
          label: string;
          target: Url | null;
          page:
            | { id: string; path: string }
            | { id: string; path: string }
            | { id: string; path: string }
            | { id: string; path: string }
            | { id: string; path: string }
            | { id: string; path: string }
            | { id: string; path: string }
            | { id: string; path: string }
            | null;
        }
      | {
          __typename: "SpeakerBlock";
          note: string;
          id: string | null;
          speaker: {
            id: string;
            locale: LocaleCode;
            name: string;
            path: string;
            roleTitle: string;
            photo: { id: string; url: Url; srcset: string; alt: string } | null;
          } | null;
        }
      | {
          __typename: "CaseStudyBlock";
          note: string;
          id: string | null;
          caseStudy: {
            id: string;
            key: string;
            locale: LocaleCode;
            title: string;
            summary: string;
            path: string;
            place: string;
            figures: Array<{
              key: string;
              label: string;
              value: Decimal;
              qualifier: Types.FigureQualifier;
              unit: Types.FigureUnit;
              currency: string | null;
              formatted: string;
            }>;
          } | null;
        }
      | {
          __typename: "EventBlock";
          note: string;
          id: string | null;
          event: {
            id: string;
            locale: LocaleCode;
            title: string;
            path: string;
            summary: string;
            startsAt: DateTime;
            endsAt: DateTime | null;
            isAllDay: boolean;
            timeZone: TimeZone;
            status: Types.EventStatus;
            nextOccurrence: {
              id: string;
              startsAt: DateTime;
              endsAt: DateTime | null;
            } | null;
          } | null;
        }
    >;
    themes: Array<{ id: string; key: string; name: string; slug: string }>;
    programme: Array<{
      key: string;
      kind: Types.ProgrammeItemKind;
      title: string;
      description: RichText;
      startsAt: DateTime | null;
      endsAt: DateTime | null;
      room: string;
      languages: Array<{ language: LocaleCode; mode: Types.LanguageMode }>;
      contributions: Array<{
        part: Types.ContributionPart;
        roleTitle: string;
        organisationName: string;
        speaker: {
          id: string;
          key: string;
          name: string;
          path: string;
          photo: { id: string; url: Url; srcset: string; alt: string } | null;
        };
        organisation: {
          id: string;
          locale: LocaleCode;
          name: string;
          slug: string;
        } | null;
      }>;
      caseStudies: Array<{
        id: string;
        key: string;
        locale: LocaleCode;
        title: string;
        summary: string;
        path: string;
        place: string;
        figures: Array<{
          key: string;
          label: string;
          value: Decimal;
          qualifier: Types.FigureQualifier;
          unit: Types.FigureUnit;
          currency: string | null;
          formatted: string;
        }>;
      }>;
    }>;
    partnerships: Array<{
      role: Types.PartnershipRole;
      note: string;
      organisation: { id: string; locale: LocaleCode; name: string; slug: string };
    }>;
    series: { id: string; key: string; name: string; description: RichText } | null;
    offers: Array<{
      key: string;
      name: string;
      price: Decimal;
      priceMax: Decimal | null;
      currency: string;
      availability: Types.OfferAvailability;
      url: Url | null;
      availableFrom: DateTime | null;
      availableUntil: DateTime | null;
    }>;
    languages: Array<{ language: LocaleCode; mode: Types.LanguageMode }>;
    accessibility: {
      note: string;
      contact: string;
      checkedOn: CalendarDate | null;
      features: Array<{
        feature: Types.AccessibilityFeature;
        answer: Types.AccessibilityAnswer;
      }>;
    };
    documents: Array<{
      id: string;
      title: string;
      url: Url;
      filename: string;
      size: number;
      contentType: string;
    }>;
  } | null;
};

export type AccessOfEventFragment = {
  note: string;
  contact: string;
  checkedOn: CalendarDate | null;
  features: Array<{
    feature: Types.AccessibilityFeature;
    answer: Types.AccessibilityAnswer;
  }>;
};

export type TicketOfEventFragment = {
  key: string;
  name: string;
  price: Decimal;
  priceMax: Decimal | null;
  currency: string;
  availability: Types.OfferAvailability;
  url: Url | null;
  availableFrom: DateTime | null;
  availableUntil: DateTime | null;
};

export type FileOfEventFragment = {
  id: string;
  title: string;
  url: Url;
  filename: string;
  size: number;
  contentType: string;
};

export type PictureOfEventFragment = {
  id: string;
  url: Url;
  srcset: string;
  width: number;
  height: number;
  alt: string;
  caption: string;
  credit: string;
  licence: string;
  focalPoint: { x: number; y: number } | null;
};

export type StudyOfEventFragment = {
  id: string;
  key: string;
  locale: LocaleCode;
  title: string;
  summary: string;
  path: string;
  place: string;
  figures: Array<{
    key: string;
    label: string;
    value: Decimal;
    qualifier: Types.FigureQualifier;
    unit: Types.FigureUnit;
    currency: string | null;
    formatted: string;
  }>;
};

type BlockOfEvent_HeadingBlock_Fragment = {
  __typename: "HeadingBlock";
  id: string | null;
  heading: string;
};

type BlockOfEvent_ParagraphBlock_Fragment = {
  __typename: "ParagraphBlock";
  id: string | null;
  html: RichText;
};

type BlockOfEvent_QuoteBlock_Fragment = {
  __typename: "QuoteBlock";
  quote: string;
  attribution: string;
  id: string | null;
};

type BlockOfEvent_PictureBlock_Fragment = {
  __typename: "PictureBlock";
  caption: string;
  id: string | null;
  image: {
    id: string;
    url: Url;
    srcset: string;
    width: number;
    height: number;
    alt: string;
    caption: string;
    credit: string;
    licence: string;
    focalPoint: { x: number; y: number } | null;
  } | null;
};

type BlockOfEvent_DocumentBlock_Fragment = {
  __typename: "DocumentBlock";
  id: string | null;
  documentTitle: string;
  document: {
    id: string;
    title: string;
    url: Url;
    filename: string;
    size: number;
    contentType: string;
  } | null;
};

type BlockOfEvent_VideoBlock_Fragment = {
  __typename: "VideoBlock";
  id: string | null;
  videoTitle: string;
  videoUrl: Url;
};

type BlockOfEvent_ButtonBlock_Fragment = {
  __typename: "ButtonBlock";
  id: string | null;
  label: string;
  target: Url | null;
  page:
    | { id: string; path: string }
    | { id: string; path: string }
    | { id: string; path: string }
    | { id: string; path: string }
    | { id: string; path: string }
    | { id: string; path: string }
    | { id: string; path: string }
    | { id: string; path: string }
    | null;
};

type BlockOfEvent_SpeakerBlock_Fragment = {
  __typename: "SpeakerBlock";
  note: string;
  id: string | null;
  speaker: {
    id: string;
    locale: LocaleCode;
    name: string;
    path: string;
    roleTitle: string;
    photo: { id: string; url: Url; srcset: string; alt: string } | null;
  } | null;
};

type BlockOfEvent_CaseStudyBlock_Fragment = {
  __typename: "CaseStudyBlock";
  note: string;
  id: string | null;
  caseStudy: {
    id: string;
    key: string;
    locale: LocaleCode;
    title: string;
    summary: string;
    path: string;
    place: string;
    figures: Array<{
      key: string;
      label: string;
      value: Decimal;
      qualifier: Types.FigureQualifier;
      unit: Types.FigureUnit;
      currency: string | null;
      formatted: string;
    }>;
  } | null;
};

type BlockOfEvent_EventBlock_Fragment = {
  __typename: "EventBlock";
  note: string;
  id: string | null;
  event: {
    id: string;
    locale: LocaleCode;
    title: string;
    path: string;
    summary: string;
    startsAt: DateTime;
    endsAt: DateTime | null;
    isAllDay: boolean;
    timeZone: TimeZone;
    status: Types.EventStatus;
    nextOccurrence: { id: string; startsAt: DateTime; endsAt: DateTime | null } | null;
  } | null;
};

export type BlockOfEventFragment =
  | BlockOfEvent_HeadingBlock_Fragment
  | BlockOfEvent_ParagraphBlock_Fragment
  | BlockOfEvent_QuoteBlock_Fragment
  | BlockOfEvent_PictureBlock_Fragment
  | BlockOfEvent_DocumentBlock_Fragment
  | BlockOfEvent_VideoBlock_Fragment
  | BlockOfEvent_ButtonBlock_Fragment
  | BlockOfEvent_SpeakerBlock_Fragment
  | BlockOfEvent_CaseStudyBlock_Fragment
  | BlockOfEvent_EventBlock_Fragment;

/** One event by its path, in the language of a reader or, where that one is missing, in another: its dates, programme, places, tickets and blocks, with pictures for any screen. */
export const EventPage: Operation<EventPageQuery, EventPageQueryVariables> = {
  id: "sha256:de72361c62ad667f985004c810ec260916407c41b7aa739223ce36f8adbd9c1b",
  name: "EventPage",
  text: `# One event by its path, in the language of a reader or, where that one is missing, in
# another: its dates, programme, places, tickets and blocks, with pictures for any screen.
query EventPage($path: String!, $locale: LocaleCode) {
  event(path: $path, locale: $locale, fallback: true) {
    id
    key
    locale
    translation {
      requested
      served
      status
    }
    translations {
      locale
      path
    }
    title
    summary
    path
    seo {
      title
      description
      image {
        id
        url(width: W1280, height: 640, fit: FILL, format: JPEG)
        alt
      }
    }
    type
    status
    statusNote
    previousStartsAt
    startsAt
    endsAt
    doorsAt
    isAllDay
    timeZone
    recurrence
    nextOccurrence {
      id
      key
      startsAt
      endsAt
      isAllDay
    }
    occurrences(first: 100) {
      totalCount
      nodes {
        id
        key
        startsAt
        endsAt
        isAllDay
        timeZone
        status
        statusNote
        previousStartsAt
        venue {
          id
          key
          name
        }
        room
        offers {
          ...TicketOfEvent
        }
      }
    }
    attendanceMode
    venue {
      id
      key
      locale
      name
      slug
      address {
        formatted
        locality
      }
      latitude
      longitude
      timeZone
      directions
      accessibility {
        ...AccessOfEvent
      }
    }
    room
    onlineUrl
    image {
      ...PictureOfEvent
    }
    body {
      ...BlockOfEvent
    }
    themes {
      id
      key
      name
      slug
    }
    programme {
      key
      kind
      title
      description
      startsAt
      endsAt
      room
      languages {
        language
        mode
      }
      contributions {
        part
        roleTitle
        organisationName
        speaker {
          id
          key
          name
          path
          photo {
            id
            url(width: W160, height: 160, fit: FILL)
            srcset(ratio: 1, widths: [W160, W320])
            alt
          }
        }
        organisation {
          id
          locale
          name
          slug
        }
      }
      caseStudies {
        ...StudyOfEvent
      }
    }
    partnerships {
      role
      note
      organisation {
        id
        locale
        name
        slug
      }
    }
    series {
      id
      key
      name
      description
    }
    isFree
    offers {
      ...TicketOfEvent
    }
    registrationUrl
    capacity
    audiences
    ageMin
    ageMax
    languages {
      language
      mode
    }
    accessibility {
      ...AccessOfEvent
    }
    documents {
      ...FileOfEvent
    }
    sameAs
    jsonLd
    icalendarUrl
  }
}

fragment AccessOfEvent on Accessibility {
  features {
    feature
    answer
  }
  note
  contact
  checkedOn
}

fragment TicketOfEvent on Offer {
  key
  name
  price
  priceMax
  currency
  availability
  url
  availableFrom
  availableUntil
}

fragment FileOfEvent on Document {
  id
  title
  url
  filename
  size
  contentType
}

fragment PictureOfEvent on Image {
  id
  url
  srcset
  width
  height
  alt
  caption
  credit
  licence
  focalPoint {
    x
    y
  }
}

fragment StudyOfEvent on CaseStudy {
  id
  key
  locale
  title
  summary
  path
  place
  figures {
    key
    label
    value
    qualifier
    unit
    currency
    formatted
  }
}

fragment BlockOfEvent on StreamFieldInterface {
  id
  __typename
  ... on HeadingBlock {
    heading: text
  }
  ... on ParagraphBlock {
    html: text
  }
  ... on QuoteBlock {
    quote
    attribution
  }
  ... on PictureBlock {
    caption
    image {
      ...PictureOfEvent
    }
  }
  ... on VideoBlock {
    videoTitle: title
    videoUrl: url
  }
  ... on DocumentBlock {
    documentTitle: title
    document {
      ...FileOfEvent
    }
  }
  ... on ButtonBlock {
    label: text
    target: url
    page {
      id
      path
    }
  }
  ... on SpeakerBlock {
    note
    speaker {
      id
      locale
      name
      path
      roleTitle
      photo {
        id
        url(width: W160, height: 160, fit: FILL)
        srcset(ratio: 1, widths: [W160, W320])
        alt
      }
    }
  }
  ... on CaseStudyBlock {
    note
    caseStudy {
      ...StudyOfEvent
    }
  }
  ... on EventBlock {
    note
    event {
      id
      locale
      title
      path
      summary
      startsAt
      endsAt
      isAllDay
      timeZone
      status
      nextOccurrence {
        id
        startsAt
        endsAt
      }
    }
  }
}
`,
};
