// Made by `npm run generate` from the contract, which is what to change.
// CaseStudyPage: its variables, its answer, the fragments in it, and its text as it is sent.
//
// One case study by its path, in the language of a reader or, where that one is missing, in
// another: figures, lessons, sources and blocks, with pictures for any screen.

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
export type CaseStudyPageQueryVariables = Exact<{
  path: string;
  locale?: LocaleCode | null | undefined;
}>;

export type CaseStudyPageQuery = {
  caseStudy: {
    id: string;
    key: string;
    locale: LocaleCode;
    title: string;
    summary: string;
    path: string;
    place: string;
    region: string;
    startedOn: CalendarDate | null;
    endedOn: CalendarDate | null;
    lessons: Array<string>;
    sameAs: Array<Url>;
    jsonLd: Json;
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
    partnerships: Array<{
      role: Types.PartnershipRole;
      note: string;
      organisation: { id: string; locale: LocaleCode; name: string; slug: string };
    }>;
    figures: Array<{
      key: string;
      label: string;
      value: Decimal;
      qualifier: Types.FigureQualifier;
      unit: Types.FigureUnit;
      currency: string | null;
      asOf: CalendarDate | null;
      formatted: string;
      source: { label: string; url: Url } | null;
    }>;
    speakers: Array<{
      id: string;
      key: string;
      name: string;
      path: string;
      roleTitle: string;
      photo: { id: string; url: Url; srcset: string; alt: string } | null;
    }>;
    presentedAt: {
      nodes: Array<{
        id: string;
        key: string;
        locale: LocaleCode;
        title: string;
        path: string;
        startsAt: DateTime;
        endsAt: DateTime | null;
        isAllDay: boolean;
        timeZone: TimeZone;
        status: Types.EventStatus;
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
    sources: Array<{ label: string; url: Url }>;
  } | null;
};

export type FileOfCaseStudyFragment = {
  id: string;
  title: string;
  url: Url;
  filename: string;
  size: number;
  contentType: string;
};

export type PictureOfCaseStudyFragment = {
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

export type StudyOfCaseStudyFragment = {
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

type BlockOfCaseStudy_HeadingBlock_Fragment = {
  __typename: "HeadingBlock";
  id: string | null;
  heading: string;
};

type BlockOfCaseStudy_ParagraphBlock_Fragment = {
  __typename: "ParagraphBlock";
  id: string | null;
  html: RichText;
};

type BlockOfCaseStudy_QuoteBlock_Fragment = {
  __typename: "QuoteBlock";
  quote: string;
  attribution: string;
  id: string | null;
};

type BlockOfCaseStudy_PictureBlock_Fragment = {
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

type BlockOfCaseStudy_DocumentBlock_Fragment = {
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

type BlockOfCaseStudy_VideoBlock_Fragment = {
  __typename: "VideoBlock";
  id: string | null;
  videoTitle: string;
  videoUrl: Url;
};

type BlockOfCaseStudy_ButtonBlock_Fragment = {
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

type BlockOfCaseStudy_SpeakerBlock_Fragment = {
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

type BlockOfCaseStudy_CaseStudyBlock_Fragment = {
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

type BlockOfCaseStudy_EventBlock_Fragment = {
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

export type BlockOfCaseStudyFragment =
  | BlockOfCaseStudy_HeadingBlock_Fragment
  | BlockOfCaseStudy_ParagraphBlock_Fragment
  | BlockOfCaseStudy_QuoteBlock_Fragment
  | BlockOfCaseStudy_PictureBlock_Fragment
  | BlockOfCaseStudy_DocumentBlock_Fragment
  | BlockOfCaseStudy_VideoBlock_Fragment
  | BlockOfCaseStudy_ButtonBlock_Fragment
  | BlockOfCaseStudy_SpeakerBlock_Fragment
  | BlockOfCaseStudy_CaseStudyBlock_Fragment
  | BlockOfCaseStudy_EventBlock_Fragment;

/** One case study by its path, in the language of a reader or, where that one is missing, in another: figures, lessons, sources and blocks, with pictures for any screen. */
export const CaseStudyPage: Operation<CaseStudyPageQuery, CaseStudyPageQueryVariables> =
  {
    id: "sha256:75fab19d12cc854becde591af4dcf5a176e41efe7035381e62b885ec08a57e68",
    name: "CaseStudyPage",
    text: `# One case study by its path, in the language of a reader or, where that one is missing, in
# another: figures, lessons, sources and blocks, with pictures for any screen.
query CaseStudyPage($path: String!, $locale: LocaleCode) {
  caseStudy(path: $path, locale: $locale, fallback: true) {
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
    place
    region
    startedOn
    endedOn
    image {
      ...PictureOfCaseStudy
    }
    body {
      ...BlockOfCaseStudy
    }
    themes {
      id
      key
      name
      slug
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
    figures {
      key
      label
      value
      qualifier
      unit
      currency
      asOf
      source {
        label
        url
      }
      formatted
    }
    lessons
    speakers {
      id
      key
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
    presentedAt(first: 10) {
      nodes {
        id
        key
        locale
        title
        path
        startsAt
        endsAt
        isAllDay
        timeZone
        status
      }
    }
    documents {
      ...FileOfCaseStudy
    }
    sources {
      label
      url
    }
    sameAs
    jsonLd
  }
}

fragment FileOfCaseStudy on Document {
  id
  title
  url
  filename
  size
  contentType
}

fragment PictureOfCaseStudy on Image {
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

fragment StudyOfCaseStudy on CaseStudy {
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

fragment BlockOfCaseStudy on StreamFieldInterface {
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
      ...PictureOfCaseStudy
    }
  }
  ... on VideoBlock {
    videoTitle: title
    videoUrl: url
  }
  ... on DocumentBlock {
    documentTitle: title
    document {
      ...FileOfCaseStudy
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
      ...StudyOfCaseStudy
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
