// Made by `npm run generate` from the contract, which is what to change.
// CaseStudyDetail: its variables, its answer, the fragments in it, and its text as it is sent.
//
// One case study: figures as data, lessons, who took part, where it was presented.

import type { Operation } from "../operation.js";
import type {
  CalendarDate,
  DateTime,
  Decimal,
  Json,
  LocaleCode,
  RichText,
  Url,
} from "../scalars.js";
import type * as Types from "./schema.js";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type CaseStudyDetailQueryVariables = Exact<{
  slug: string;
  locale?: LocaleCode | null | undefined;
}>;

export type CaseStudyDetailQuery = {
  caseStudy: {
    id: string;
    key: string;
    uri: Url;
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
    image: { id: string; url: Url; alt: string; credit: string } | null;
    body: Array<
      | { id: string | null; blockType: string; heading: string }
      | { id: string | null; blockType: string; html: RichText }
      | { quote: string; attribution: string; id: string | null; blockType: string }
      | { id: string | null; blockType: string }
      | { id: string | null; blockType: string }
      | { id: string | null; blockType: string }
      | { id: string | null; blockType: string }
      | { id: string | null; blockType: string }
      | { id: string | null; blockType: string }
      | { id: string | null; blockType: string }
    >;
    themes: Array<{ id: string; name: string }>;
    partnerships: Array<{
      role: Types.PartnershipRole;
      note: string;
      organisation: { id: string; key: string; name: string; website: Url | null };
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
    speakers: Array<{ id: string; key: string; name: string; path: string }>;
    presentedAt: {
      nodes: Array<{
        id: string;
        key: string;
        title: string;
        path: string;
        startsAt: DateTime;
      }>;
    };
    sources: Array<{ label: string; url: Url }>;
  } | null;
};

/** One case study: figures as data, lessons, who took part, where it was presented. */
export const CaseStudyDetail: Operation<
  CaseStudyDetailQuery,
  CaseStudyDetailQueryVariables
> = {
  id: "sha256:16a06b2eed0f7964781bd4777d7aa636569d277bf3b1b45aaa3ddf51aa5d56db",
  name: "CaseStudyDetail",
  text: `# One case study: figures as data, lessons, who took part, where it was presented.
query CaseStudyDetail($slug: String!, $locale: LocaleCode) {
  caseStudy(slug: $slug, locale: $locale) {
    id
    key
    uri
    locale
    translation {
      requested
      served
      status
    }
    title
    summary
    path
    place
    region
    startedOn
    endedOn
    image {
      id
      url
      alt
      credit
    }
    body {
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
    }
    themes {
      id
      name
    }
    partnerships {
      role
      note
      organisation {
        id
        key
        name
        website
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
    }
    presentedAt(first: 10) {
      nodes {
        id
        key
        title
        path
        startsAt
      }
    }
    sources {
      label
      url
    }
    sameAs
    jsonLd
  }
}
`,
};
