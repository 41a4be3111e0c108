/** A draft, as it would be published, for the holder of a token. */
import type { Client } from "@affiche/client";
import { Outage, OWN_FAULTS, RETRY_AFTER } from "../answers.js";
import { CaseStudyView } from "../components/case-study-view.js";
import { ContentView } from "../components/content-view.js";
import { EventView } from "../components/event-view.js";
import { SpeakerView } from "../components/speaker-view.js";
import { DRAFT } from "../draft-selection.js";
import type { Page } from "../page.js";
import type {
  CaseStudyWhole,
  EventWhole,
  SpeakerWhole,
  StoredContent,
  StoredHome,
} from "../shapes.js";
import type { Visit } from "../visit.js";
import { Dead } from "./errors.js";

/** A page that is not published, of any kind that is shown here. */
export type Draft =
  | ({ readonly __typename: "Event" } & EventWhole)
  | ({ readonly __typename: "Speaker" } & SpeakerWhole)
  | ({ readonly __typename: "CaseStudy" } & CaseStudyWhole)
  | StoredHome
  | StoredContent;

type Read =
  | { readonly kind: "draft"; readonly draft: Draft }
  | { readonly kind: "unsupported" }
  | { readonly kind: "refused" };

/** Codes with which the API says that no token would help. */
const UNSUPPORTED = new Set(["DOCUMENT_NOT_TRUSTED", "PREVIEW_UNSUPPORTED"]);

/** Codes with which it says that we have asked wrongly. */
const WRONGLY_ASKED = /^(COST_TOO_HIGH|TOO_DEEP|TOO_MANY_[A-Z_]+|VALIDATION)$/;

/** @throws Outage where nobody answers, or the fault is not with the token */
export async function readDraft(client: Client, token: string): Promise<Read> {
  const result = await client.preview<Draft>(token, DRAFT);
  if (result.ok && result.data.preview) {
    return { kind: "draft", draft: result.data.preview };
  }
  const error = result.ok ? undefined : result.error;
  const [told] = (result.ok ? result.errors : undefined) ?? [];
  const code = error?.code ?? told?.extensions.code ?? "";
  if (UNSUPPORTED.has(code)) return { kind: "unsupported" };
  const isAnswered = !error || error.kind === "graphql" || error.status === 403;
  const isOurs = OWN_FAULTS.has(code) || WRONGLY_ASKED.test(code);
  if (isAnswered && !isOurs) return { kind: "refused" };
  throw new Outage(error?.retryAfter ?? RETRY_AFTER, error ?? code);
}

export function draftPage(visit: Visit, draft: Draft): Page {
  return {
    title: "name" in draft ? draft.name : draft.title,
    versions: {},
    isPrivate: true,
    isDraft: true,
    content: viewOf(visit, draft),
  };
}

export function noPreviewPage(visit: Visit): Page {
  const { words } = visit;
  return {
    status: 501,
    title: words.noPreview,
    versions: {},
    isPrivate: true,
    content: <Dead visit={visit} title={words.noPreview} text={words.noPreviewText} />,
  };
}

export function refusedPreviewPage(visit: Visit): Page {
  const { words } = visit;
  return {
    status: 404,
    title: words.previewRefused,
    versions: {},
    isPrivate: true,
    content: (
      <Dead
        visit={visit}
        title={words.previewRefused}
        text={words.previewRefusedText}
      />
    ),
  };
}

function viewOf(visit: Visit, draft: Draft) {
  switch (draft.__typename) {
    case "Event":
      return <EventView visit={visit} event={draft} />;
    case "Speaker":
      return <SpeakerView visit={visit} speaker={draft} />;
    case "CaseStudy":
      return <CaseStudyView visit={visit} study={draft} />;
    default:
      return <ContentView visit={visit} page={draft} />;
  }
}
