// Made by `npm run generate` from the contract, which is what to change.
// PageContent: its variables, its answer, the fragments in it, and its text as it is sent.
//
// What stands at a path, for a front end that routes by the CMS, with the text of home and
// content pages.

import type { Operation } from "../operation.js";
import type {
  DateTime,
  Decimal,
  LocaleCode,
  RichText,
  TimeZone,
  Url,
} from "../scalars.js";
import type * as Types from "./schema.js";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type PageContentQueryVariables = Exact<{
  path: string;
}>;

export type PageContentQuery = {
  route: {
    page:
      | {
          __typename: "Speaker";
          id: string;
          key: string;
          title: string;
          path: string;
          locale: LocaleCode;
          translations: Array<{ locale: LocaleCode; path: string }>;
          seo: {
            title: string;
            description: string;
            image: { id: string; url: Url; alt: string } | null;
          };
          translation: { status: Types.TranslationStatus };
        }
      | {
          __typename: "Event";
          id: string;
          key: string;
          title: string;
          path: string;
          locale: LocaleCode;
          translations: Array<{ locale: LocaleCode; path: string }>;
          seo: {
            title: string;
            description: string;
            image: { id: string; url: Url; alt: string } | null;
          };
          translation: { status: Types.TranslationStatus };
        }
      | {
          __typename: "CaseStudy";
          id: string;
          key: string;
          title: string;
          path: string;
          locale: LocaleCode;
          translations: Array<{ locale: LocaleCode; path: string }>;
          seo: {
            title: string;
            description: string;
            image: { id: string; url: Url; alt: string } | null;
          };
          translation: { status: Types.TranslationStatus };
        }
      | {
          __typename: "HomePage";
          id: string;
          key: string;
          title: string;
          path: string;
          locale: LocaleCode;
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
          translations: Array<{ locale: LocaleCode; path: string }>;
          seo: {
            title: string;
            description: string;
            image: { id: string; url: Url; alt: string } | null;
          };
          translation: { status: Types.TranslationStatus };
        }
      | {
          __typename: "ContentPage";
          id: string;
          key: string;
          title: string;
          path: string;
          locale: LocaleCode;
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
          translations: Array<{ locale: LocaleCode; path: string }>;
          seo: {
            title: string;
            description: string;
            image: { id: string; url: Url; alt: string } | null;
          };
          translation: { status: Types.TranslationStatus };
        }
      | {
          __typename: "EventIndex";
          id: string;
          key: string;
          title: string;
          path: string;
          locale: LocaleCode;
          translations: Array<{ locale: LocaleCode; path: string }>;
          seo: {
            title: string;
            description: string;
            image: { id: string; url: Url; alt: string } | null;
          };
          translation: { status: Types.TranslationStatus };
        }
      | {
          __typename: "SpeakerIndex";
          id: string;
          key: string;
          title: string;
          path: string;
          locale: LocaleCode;
          translations: Array<{ locale: LocaleCode; path: string }>;
          seo: {
            title: string;
            description: string;
            image: { id: string; url: Url; alt: string } | null;
          };
          translation: { status: Types.TranslationStatus };
        }
      | {
          __typename: "CaseStudyIndex";
          id: string;
          key: string;
          title: string;
          path: string;
          locale: LocaleCode;
          translations: Array<{ locale: LocaleCode; path: string }>;
          seo: {
            title: string;
            description: string;
            image: { id: string; url: Url; alt: string } | null;
          };
          translation: { status: Types.TranslationStatus };
        }
      | null;
    redirect: { to: string; isPermanent: boolean } | null;
  } | null;
};

export type FileOfPageFragment = {
  id: string;
  title: string;
  url: Url;
  filename: string;
  size: number;
  contentType: string;
};

export type PictureOfPageFragment = {
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

export type StudyOfPageFragment = {
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

type BlockOfPage_HeadingBlock_Fragment = {
  __typename: "HeadingBlock";
  id: string | null;
  heading: string;
};

type BlockOfPage_ParagraphBlock_Fragment = {
  __typename: "ParagraphBlock";
  id: string | null;
  html: RichText;
};

type BlockOfPage_QuoteBlock_Fragment = {
  __typename: "QuoteBlock";
  quote: string;
  attribution: string;
  id: string | null;
};

type BlockOfPage_PictureBlock_Fragment = {
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

type BlockOfPage_DocumentBlock_Fragment = {
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

type BlockOfPage_VideoBlock_Fragment = {
  __typename: "VideoBlock";
  id: string | null;
  videoTitle: string;
  videoUrl: Url;
};

type BlockOfPage_ButtonBlock_Fragment = {
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

type BlockOfPage_SpeakerBlock_Fragment = {
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

type BlockOfPage_CaseStudyBlock_Fragment = {
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

type BlockOfPage_EventBlock_Fragment = {
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

export type BlockOfPageFragment =
  | BlockOfPage_HeadingBlock_Fragment
  | BlockOfPage_ParagraphBlock_Fragment
  | BlockOfPage_QuoteBlock_Fragment
  | BlockOfPage_PictureBlock_Fragment
  | BlockOfPage_DocumentBlock_Fragment
  | BlockOfPage_VideoBlock_Fragment
  | BlockOfPage_ButtonBlock_Fragment
  | BlockOfPage_SpeakerBlock_Fragment
  | BlockOfPage_CaseStudyBlock_Fragment
  | BlockOfPage_EventBlock_Fragment;

/** What stands at a path, for a front end that routes by the CMS, with the text of home and content pages. */
export const PageContent: Operation<PageContentQuery, PageContentQueryVariables> = {
  id: "sha256:5f3fd2a624d76d5045786612e4ea5bd65b36659f0b820993d0191eeedee03164",
  name: "PageContent",
  text: `# What stands at a path, for a front end that routes by the CMS, with the text of home and
# content pages.
query PageContent($path: String!) {
  route(path: $path) {
    page {
      id
      __typename
      key
      title
      path
      locale
      translations {
        locale
        path
      }
      seo {
        title
        description
        image {
          id
          url(width: W1280, height: 640, fit: FILL, format: JPEG)
          alt
        }
      }
      translation {
        status
      }
      ... on HomePage {
        body {
          ...BlockOfPage
        }
      }
      ... on ContentPage {
        body {
          ...BlockOfPage
        }
      }
    }
    redirect {
      to
      isPermanent
    }
  }
}

fragment FileOfPage on Document {
  id
  title
  url
  filename
  size
  contentType
}

fragment PictureOfPage on Image {
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

fragment StudyOfPage on CaseStudy {
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

fragment BlockOfPage on StreamFieldInterface {
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
      ...PictureOfPage
    }
  }
  ... on VideoBlock {
    videoTitle: title
    videoUrl: url
  }
  ... on DocumentBlock {
    documentTitle: title
    document {
      ...FileOfPage
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
      ...StudyOfPage
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
