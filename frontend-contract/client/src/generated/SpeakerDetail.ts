// Made by `npm run generate` from the contract, which is what to change.
// SpeakerDetail: its variables, its answer, the fragments in it, and its text as it is sent.
//
// One speaker, with the events and the case studies.

import type { Operation } from "../operation.js";
import type { DateTime, Json, LocaleCode, RichText, Url } from "../scalars.js";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type SpeakerDetailQueryVariables = Exact<{
  slug: string;
  locale?: LocaleCode | null | undefined;
}>;

export type SpeakerDetailQuery = {
  speaker: {
    id: string;
    key: string;
    uri: Url;
    name: string;
    givenName: string;
    familyName: string;
    sortName: string;
    pronouns: string;
    roleTitle: string;
    biography: RichText;
    path: string;
    sameAs: Array<Url>;
    jsonLd: Json;
    translations: Array<{ locale: LocaleCode; path: string }>;
    organisation: { id: string; key: string; name: string } | null;
    photo: { id: string; url: Url; alt: string; credit: string } | null;
    links: Array<{ label: string; url: Url }>;
    events: {
      nodes: Array<{
        id: string;
        key: string;
        title: string;
        path: string;
        startsAt: DateTime;
      }>;
    };
    caseStudies: {
      nodes: Array<{ id: string; key: string; title: string; path: string }>;
    };
    externalIds: Array<{ scheme: string; value: string; url: Url | null }>;
  } | null;
};

/** One speaker, with the events and the case studies. */
export const SpeakerDetail: Operation<SpeakerDetailQuery, SpeakerDetailQueryVariables> =
  {
    id: "sha256:8e0958ed0e97b30fc320a0e97acc4721fc86fb27567e5b6695e135bbbe2ddeca",
    name: "SpeakerDetail",
    text: `# One speaker, with the events and the case studies.
query SpeakerDetail($slug: String!, $locale: LocaleCode) {
  speaker(slug: $slug, locale: $locale) {
    id
    key
    uri
    name
    givenName
    familyName
    sortName
    pronouns
    roleTitle
    biography
    path
    translations {
      locale
      path
    }
    organisation {
      id
      key
      name
    }
    photo {
      id
      url
      alt
      credit
    }
    links {
      label
      url
    }
    events(first: 20) {
      nodes {
        id
        key
        title
        path
        startsAt
      }
    }
    caseStudies(first: 20) {
      nodes {
        id
        key
        title
        path
      }
    }
    externalIds {
      scheme
      value
      url
    }
    sameAs
    jsonLd
  }
}
`,
  };
