// Made by `npm run generate` from the contract, which is what to change.
// PageAtPath: its variables, its answer, the fragments in it, and its text as it is sent.
//
// What stands at a path, for a front end that routes by the CMS.

import type { Operation } from "../operation.js";
import type { LocaleCode } from "../scalars.js";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type PageAtPathQueryVariables = Exact<{
  path: string;
}>;

export type PageAtPathQuery = {
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
        }
      | {
          __typename: "Event";
          id: string;
          key: string;
          title: string;
          path: string;
          locale: LocaleCode;
          translations: Array<{ locale: LocaleCode; path: string }>;
        }
      | {
          __typename: "CaseStudy";
          id: string;
          key: string;
          title: string;
          path: string;
          locale: LocaleCode;
          translations: Array<{ locale: LocaleCode; path: string }>;
        }
      | {
          __typename: "HomePage";
          id: string;
          key: string;
          title: string;
          path: string;
          locale: LocaleCode;
          translations: Array<{ locale: LocaleCode; path: string }>;
        }
      | {
          __typename: "ContentPage";
          id: string;
          key: string;
          title: string;
          path: string;
          locale: LocaleCode;
          translations: Array<{ locale: LocaleCode; path: string }>;
        }
      | {
          __typename: "EventIndex";
          id: string;
          key: string;
          title: string;
          path: string;
          locale: LocaleCode;
          translations: Array<{ locale: LocaleCode; path: string }>;
        }
      | {
          __typename: "SpeakerIndex";
          id: string;
          key: string;
          title: string;
          path: string;
          locale: LocaleCode;
          translations: Array<{ locale: LocaleCode; path: string }>;
        }
      | {
          __typename: "CaseStudyIndex";
          id: string;
          key: string;
          title: string;
          path: string;
          locale: LocaleCode;
          translations: Array<{ locale: LocaleCode; path: string }>;
        }
      | null;
    redirect: { to: string; isPermanent: boolean } | null;
  } | null;
};

/** What stands at a path, for a front end that routes by the CMS. */
export const PageAtPath: Operation<PageAtPathQuery, PageAtPathQueryVariables> = {
  id: "sha256:714ce0a4d834cff1d6e32f032e643114154185315cbc2dd15c481d41dc2c8046",
  name: "PageAtPath",
  text: `# What stands at a path, for a front end that routes by the CMS.
query PageAtPath($path: String!) {
  route(path: $path) {
    page {
      __typename
      id
      key
      title
      path
      locale
      translations {
        locale
        path
      }
    }
    redirect {
      to
      isPermanent
    }
  }
}
`,
};
