// Made by `npm run generate` from the contract, which is what to change.
// SpeakerPage: its variables, its answer, the fragments in it, and its text as it is sent.
//
// One speaker by path, in the language of a reader or, where that one is missing, in
// another, with the events to come and the case studies.

import type { Operation } from "../operation.js";
import type {
  DateTime,
  Json,
  LocaleCode,
  RichText,
  TimeZone,
  Url,
} from "../scalars.js";
import type * as Types from "./schema.js";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type SpeakerPageQueryVariables = Exact<{
  path: string;
  locale?: LocaleCode | null | undefined;
}>;

export type SpeakerPageQuery = {
  speaker: {
    id: string;
    key: string;
    locale: LocaleCode;
    name: string;
    path: string;
    pronouns: string;
    roleTitle: string;
    biography: RichText;
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
    organisation: { id: string; locale: LocaleCode; name: string; slug: string } | null;
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
    links: Array<{ label: string; url: Url }>;
    events: {
      totalCount: number;
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
        nextOccurrence: {
          id: string;
          startsAt: DateTime;
          endsAt: DateTime | null;
        } | null;
      }>;
    };
    caseStudies: {
      nodes: Array<{
        id: string;
        key: string;
        locale: LocaleCode;
        title: string;
        summary: string;
        path: string;
        place: string;
      }>;
    };
  } | null;
};

export type PictureOfSpeakerFragment = {
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

/** One speaker by path, in the language of a reader or, where that one is missing, in another, with the events to come and the case studies. */
export const SpeakerPage: Operation<SpeakerPageQuery, SpeakerPageQueryVariables> = {
  id: "sha256:f8ac019f75e910ae042a27eed9e532a36124925322cd6f88c24fc6eaee63a3a3",
  name: "SpeakerPage",
  text: `# One speaker by path, in the language of a reader or, where that one is missing, in
# another, with the events to come and the case studies.
query SpeakerPage($path: String!, $locale: LocaleCode) {
  speaker(path: $path, locale: $locale, fallback: true) {
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
    name
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
    pronouns
    roleTitle
    biography
    organisation {
      id
      locale
      name
      slug
    }
    photo {
      ...PictureOfSpeaker
    }
    links {
      label
      url
    }
    events(where: { when: UPCOMING }, first: 50) {
      totalCount
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
        nextOccurrence {
          id
          startsAt
          endsAt
        }
      }
    }
    caseStudies(first: 20) {
      nodes {
        id
        key
        locale
        title
        summary
        path
        place
      }
    }
    sameAs
    jsonLd
  }
}

fragment PictureOfSpeaker on Image {
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
`,
};
