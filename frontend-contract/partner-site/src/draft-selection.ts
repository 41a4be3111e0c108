/** What is asked of a draft, of whatever kind: the same as when it is published. */
import { CaseStudyPage, EventPage, PageContent, SpeakerPage } from "@affiche/client";
import { selectionOf } from "./selection.js";

export const DRAFT = [
  "__typename",
  `... on Event { ${selectionOf(EventPage, "event")} }`,
  `... on Speaker { ${selectionOf(SpeakerPage, "speaker")} }`,
  `... on CaseStudy { ${selectionOf(CaseStudyPage, "caseStudy")} }`,
  selectionOf(PageContent, "page"),
].join(" ");
