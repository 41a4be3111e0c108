// Made by `npm run generate` from the contract, which is what to change.

export * from "./AgendaPage.js";
export * from "./CalendarDates.js";
export * from "./CaseStudyDetail.js";
export * from "./CaseStudyList.js";
export * from "./EventCards.js";
export * from "./EventDetail.js";
export * from "./HomeWithNavigation.js";
export * from "./OrganisationDetail.js";
export * from "./PageAtPath.js";
export * from "./Search.js";
export * from "./SitemapWalk.js";
export * from "./SpeakerDetail.js";
export * from "./SpeakerList.js";
export type * from "./schema.js";
export * from "./VenueDetail.js";
