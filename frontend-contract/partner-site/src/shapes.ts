/** The parts of answers that components take, as the operations give them. */
import type {
  CalendarEntries,
  CaseStudyCards,
  CaseStudyPage,
  EventPage,
  FilteredAgenda,
  HomeWithNavigation,
  Operation,
  OrganisationList,
  OrganisationPage,
  PageContent,
  Search,
  SiteFrame,
  SpeakerList,
  SpeakerPage,
  VenueList,
  VenuePage,
} from "@affiche/client";

/** What an operation answers. */
export type DataOf<Asked> =
  Asked extends Operation<infer Data, infer _Variables> ? Data : never;

export type SiteOf = DataOf<typeof SiteFrame>["site"];
export type MenuEntry = SiteOf["navigation"][number];

export type Theme = DataOf<typeof HomeWithNavigation>["themes"][number];

export type Agenda = DataOf<typeof FilteredAgenda>["events"];
export type EventCard = Agenda["nodes"][number];
export type Thumbnail = NonNullable<EventCard["image"]>;
export type EventWhole = NonNullable<DataOf<typeof EventPage>["event"]>;
export type Occurrence = EventWhole["occurrences"]["nodes"][number];
export type Offer = EventWhole["offers"][number];
export type ProgrammeItem = EventWhole["programme"][number];
export type Contribution = ProgrammeItem["contributions"][number];
export type Study = ProgrammeItem["caseStudies"][number];
export type Partnership = EventWhole["partnerships"][number];
export type Access = EventWhole["accessibility"];
export type Picture = NonNullable<EventWhole["image"]>;
export type File = EventWhole["documents"][number];
export type Block = EventWhole["body"][number];
export type Seo = EventWhole["seo"];
export type Translated = Pick<EventWhole, "locale" | "path" | "translations">;

export type StoredPage = NonNullable<
  NonNullable<DataOf<typeof PageContent>["route"]>["page"]
>;

export type StoredHome = Extract<StoredPage, { __typename: "HomePage" }>;
export type StoredContent = Extract<StoredPage, { __typename: "ContentPage" }>;

export type CalendarEntry = DataOf<
  typeof CalendarEntries
>["occurrences"]["nodes"][number];

export type SpeakerRow = DataOf<typeof SpeakerList>["speakers"]["nodes"][number];
export type SpeakerWhole = NonNullable<DataOf<typeof SpeakerPage>["speaker"]>;
export type Link = SpeakerWhole["links"][number];
export type EventRow = SpeakerWhole["events"]["nodes"][number];

export type CaseStudyCard = DataOf<
  typeof CaseStudyCards
>["caseStudies"]["nodes"][number];
export type CaseStudyWhole = NonNullable<DataOf<typeof CaseStudyPage>["caseStudy"]>;
export type Figure = Study["figures"][number];

export type VenueRow = DataOf<typeof VenueList>["venues"]["nodes"][number];
export type VenueWhole = NonNullable<DataOf<typeof VenuePage>["venue"]>;
export type OrganisationRow = DataOf<
  typeof OrganisationList
>["organisations"]["nodes"][number];
export type OrganisationWhole = NonNullable<
  DataOf<typeof OrganisationPage>["organisation"]
>;

export type SearchList = DataOf<typeof Search>["search"];
export type Found = DataOf<typeof Search>["search"]["edges"][number];
