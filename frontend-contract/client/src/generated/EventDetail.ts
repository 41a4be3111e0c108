// Made by `npm run generate` from the contract, which is what to change.
// EventDetail: its variables, its answer, the fragments in it, and its text as it is sent.
//
// One event with its programme, everyone on it, and the case studies presented.

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
export type EventDetailQueryVariables = Exact<{
  slug: string;
  locale?: LocaleCode | null | undefined;
}>;

export type EventDetailQuery = {
  event: {
    id: string;
    key: string;
    uri: Url;
    locale: LocaleCode;
    title: string;
    summary: string;
    path: string;
    url: Url;
    publishedAt: DateTime;
    updatedAt: DateTime;
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
    translations: Array<{ locale: LocaleCode; title: string; path: string; url: Url }>;
    seo: { title: string; description: string; image: { id: string; url: Url } | null };
    nextOccurrence: {
      id: string;
      key: string;
      startsAt: DateTime;
      endsAt: DateTime | null;
      status: Types.EventStatus;
    } | null;
    occurrences: {
      nodes: Array<{
        id: string;
        key: string;
        startsAt: DateTime;
        endsAt: DateTime | null;
        status: Types.EventStatus;
        statusNote: string;
        room: string;
      }>;
    };
    venue: {
      id: string;
      key: string;
      name: string;
      latitude: number | null;
      longitude: number | null;
      directions: string;
      address: { formatted: string; locality: string; region: string; country: string };
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
      | { id: string | null; blockType: string; heading: string }
      | { id: string | null; blockType: string; html: RichText }
      | { quote: string; attribution: string; id: string | null; blockType: string }
      | {
          caption: string;
          id: string | null;
          blockType: string;
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
          id: string | null;
          blockType: string;
          documentTitle: string;
          document: { id: string; title: string; url: Url } | null;
        }
      | { title: string; url: Url; id: string | null; blockType: string }
      | {
          id: string | null;
          blockType: string;
          label: string;
          target: Url | null;
          page:
            | { url: Url }
            | { url: Url }
            | { url: Url }
            | { url: Url }
            | { url: Url }
            | { url: Url }
            | { url: Url }
            | { url: Url }
            | null;
        }
      | {
          note: string;
          id: string | null;
          blockType: string;
          speaker: { id: string; name: string; path: string } | null;
        }
      | {
          note: string;
          id: string | null;
          blockType: string;
          caseStudy: { id: string; title: string; path: string } | null;
        }
      | {
          note: string;
          id: string | null;
          blockType: string;
          event: { id: string; title: string; path: string } | null;
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
          translation: {
            requested: LocaleCode;
            served: LocaleCode;
            status: Types.TranslationStatus;
          };
          photo: {
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
        organisation: {
          id: string;
          key: string;
          name: string;
          website: Url | null;
        } | null;
      }>;
      caseStudies: Array<{
        id: string;
        key: string;
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
      organisation: { id: string; key: string; name: string };
    }>;
    series: { id: string; key: string; name: string } | null;
    offers: Array<{
      key: string;
      name: string;
      price: Decimal;
      priceMax: Decimal | null;
      currency: string;
      availability: Types.OfferAvailability;
      url: Url | null;
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
      size: number;
      contentType: string;
    }>;
    externalIds: Array<{ scheme: string; value: string; url: Url | null }>;
  } | null;
};

export type AccessFragment = {
  note: string;
  contact: string;
  checkedOn: CalendarDate | null;
  features: Array<{
    feature: Types.AccessibilityFeature;
    answer: Types.AccessibilityAnswer;
  }>;
};

export type PictureFragment = {
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

type Block_HeadingBlock_Fragment = {
  id: string | null;
  blockType: string;
  heading: string;
};

type Block_ParagraphBlock_Fragment = {
  id: string | null;
  blockType: string;
  html: RichText;
};

type Block_QuoteBlock_Fragment = {
  quote: string;
  attribution: string;
  id: string | null;
  blockType: string;
};

type Block_PictureBlock_Fragment = {
  caption: string;
  id: string | null;
  blockType: string;
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

type Block_DocumentBlock_Fragment = {
  id: string | null;
  blockType: string;
  documentTitle: string;
  document: { id: string; title: string; url: Url } | null;
};

type Block_VideoBlock_Fragment = {
  title: string;
  url: Url;
  id: string | null;
  blockType: string;
};

type Block_ButtonBlock_Fragment = {
  id: string | null;
  blockType: string;
  label: string;
  target: Url | null;
  page:
    | { url: Url }
    | { url: Url }
    | { url: Url }
    | { url: Url }
    | { url: Url }
    | { url: Url }
    | { url: Url }
    | { url: Url }
    | null;
};

type Block_SpeakerBlock_Fragment = {
  note: string;
  id: string | null;
  blockType: string;
  speaker: { id: string; name: string; path: string } | null;
};

type Block_CaseStudyBlock_Fragment = {
  note: string;
  id: string | null;
  blockType: string;
  caseStudy: { id: string; title: string; path: string } | null;
};

type Block_EventBlock_Fragment = {
  note: string;
  id: string | null;
  blockType: string;
  event: { id: string; title: string; path: string } | null;
};

export type BlockFragment =
  | Block_HeadingBlock_Fragment
  | Block_ParagraphBlock_Fragment
  | Block_QuoteBlock_Fragment
  | Block_PictureBlock_Fragment
  | Block_DocumentBlock_Fragment
  | Block_VideoBlock_Fragment
  | Block_ButtonBlock_Fragment
  | Block_SpeakerBlock_Fragment
  | Block_CaseStudyBlock_Fragment
  | Block_EventBlock_Fragment;

/** One event with its programme, everyone on it, and the case studies presented. */
export const EventDetail: Operation<EventDetailQuery, EventDetailQueryVariables> = {
  id: "sha256:c0ba19c75c41acf42e81f476929be18b8eae5143eb5d88b850b24d0a4be0bca0",
  name: "EventDetail",
  text: `# One event with its programme, everyone on it, and the case studies presented.
query EventDetail($slug: String!, $locale: LocaleCode) {
  event(slug: $slug, locale: $locale) {
    id
    key
    uri
    locale
    translation {
      requested
      served
      status
    }
    translations {
      locale
      title
      path
      url
    }
    title
    summary
    path
    url
    seo {
      title
      description
      image {
        id
        url(width: W1280)
      }
    }
    publishedAt
    updatedAt
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
      status
    }
    occurrences(first: 100) {
      nodes {
        id
        key
        startsAt
        endsAt
        status
        statusNote
        room
      }
    }
    attendanceMode
    venue {
      id
      key
      name
      address {
        formatted
        locality
        region
        country
      }
      latitude
      longitude
      directions
      accessibility {
        ...Access
      }
    }
    room
    onlineUrl
    image {
      ...Picture
    }
    body {
      ...Block
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
          translation {
            requested
            served
            status
          }
          photo {
            ...Picture
          }
        }
        organisation {
          id
          key
          name
          website
        }
      }
      caseStudies {
        id
        key
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
    }
    partnerships {
      role
      note
      organisation {
        id
        key
        name
      }
    }
    series {
      id
      key
      name
    }
    isFree
    offers {
      key
      name
      price
      priceMax
      currency
      availability
      url
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
      ...Access
    }
    documents {
      id
      title
      url
      size
      contentType
    }
    externalIds {
      scheme
      value
      url
    }
    sameAs
    jsonLd
    icalendarUrl
  }
}

fragment Access on Accessibility {
  features {
    feature
    answer
  }
  note
  contact
  checkedOn
}

fragment Picture on Image {
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

fragment Block on StreamFieldInterface {
  id
  blockType
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
      ...Picture
    }
  }
  ... on VideoBlock {
    title
    url
  }
  ... on DocumentBlock {
    documentTitle: title
    document {
      id
      title
      url
    }
  }
  ... on ButtonBlock {
    label: text
    target: url
    page {
      url
    }
  }
  ... on SpeakerBlock {
    note
    speaker {
      id
      name
      path
    }
  }
  ... on CaseStudyBlock {
    note
    caseStudy {
      id
      title
      path
    }
  }
  ... on EventBlock {
    note
    event {
      id
      title
      path
    }
  }
}
`,
};
