// Made by `npm run generate` from the contract, which is what to change.
// Every enum and every input.
import type { DateTime, LocaleCode } from "../scalars.js";
/** Widths on offer. */
export type ImageWidth =
  /** 160 pixels. */
  | "W160"
  /** 320 pixels. */
  | "W320"
  /** 480 pixels. */
  | "W480"
  /** 640 pixels. */
  | "W640"
  /** 960 pixels. */
  | "W960"
  /** 1280 pixels. */
  | "W1280"
  /** 1600 pixels. */
  | "W1600"
  /** 1920 pixels. */
  | "W1920";

/** How a picture fits its frame. */
export type ImageFit =
  /** Whole, inside the width and height asked for. */
  | "MAX"
  /** Cut around the focal point to fill them. */
  | "FILL";

/** What a file is made as. */
export type ImageFormat =
  /** Read by every browser of today. */
  | "WEBP"
  /** Smaller, and slower to make. */
  | "AVIF"
  /** For e-mail and old readers. */
  | "JPEG"
  /** Without loss; large. */
  | "PNG";

/** How an answer came to be in its language. */
export type TranslationStatus =
  /** Written first in this language. */
  | "SOURCE"
  /** Translated, and nothing in the source has changed since. */
  | "TRANSLATED"
  /** Translated, but words in the source have changed since. */
  | "STALE"
  /** Not published in the language asked for; another is served. */
  | "FALLBACK";

/** What an organisation is. */
export type OrganisationKind =
  /** Artist-run centre. */
  | "ARTIST_RUN_CENTRE"
  /** Presenter. */
  | "PRESENTER"
  /** Producer. */
  | "PRODUCER"
  /** Festival. */
  | "FESTIVAL"
  /** Museum. */
  | "MUSEUM"
  /** Library. */
  | "LIBRARY"
  /** Service organisation. */
  | "SERVICE_ORGANISATION"
  /** Public funder. */
  | "PUBLIC_FUNDER"
  /** Foundation. */
  | "FOUNDATION"
  /** Municipality. */
  | "MUNICIPALITY"
  /** School. */
  | "SCHOOL"
  /** Company. */
  | "COMPANY"
  /** Community organisation. */
  | "COMMUNITY"
  /** Other. */
  | "OTHER";

/** What kind of event it is. */
export type EventType =
  /** Talk. */
  | "TALK"
  /** Conference. */
  | "CONFERENCE"
  /** Workshop. */
  | "WORKSHOP"
  /** Master class. */
  | "MASTERCLASS"
  /** Meeting. */
  | "MEETING"
  /** Concert. */
  | "CONCERT"
  /** Theatre. */
  | "THEATRE"
  /** Dance. */
  | "DANCE"
  /** Circus. */
  | "CIRCUS"
  /** Performance. */
  | "PERFORMANCE"
  /** Exhibition. */
  | "EXHIBITION"
  /** Screening. */
  | "SCREENING"
  /** Reading. */
  | "READING"
  /** Festival. */
  | "FESTIVAL"
  /** Guided tour. */
  | "TOUR"
  /** Residency. */
  | "RESIDENCY"
  /** Opening reception. */
  | "OPENING"
  /** Family activity. */
  | "FAMILY"
  /** Competition. */
  | "COMPETITION"
  /** Social evening. */
  | "SOCIAL"
  /** Other. */
  | "OTHER";

/** What became of an event, or of one of its dates. */
export type EventStatus =
  /** Scheduled. */
  | "SCHEDULED"
  /** Cancelled. */
  | "CANCELLED"
  /** Postponed, no new date yet. */
  | "POSTPONED"
  /** Rescheduled. */
  | "RESCHEDULED"
  /** Moved online. */
  | "MOVED_ONLINE";

/** What may be asked about access. */
export type AccessibilityFeature =
  /** Step-free entrance. */
  | "STEP_FREE_ENTRANCE"
  /** Places for wheelchairs. */
  | "WHEELCHAIR_PLACES"
  /** Accessible toilet. */
  | "ACCESSIBLE_TOILET"
  /** Accessible parking. */
  | "ACCESSIBLE_PARKING"
  /** Lift. */
  | "LIFT"
  /** Induction loop for hearing aids. */
  | "INDUCTION_LOOP"
  /** Quiet room. */
  | "QUIET_ROOM"
  /** Assistance dogs welcome. */
  | "ASSISTANCE_DOG"
  /** Gender-neutral toilet. */
  | "GENDER_NEUTRAL_TOILET"
  /** Sign language. */
  | "SIGN_LANGUAGE"
  /** Captioning. */
  | "CAPTIONING"
  /** Surtitles. */
  | "SURTITLES"
  /** Audio description. */
  | "AUDIO_DESCRIPTION"
  /** Tactile tour. */
  | "TACTILE_TOUR"
  /** Relaxed performance. */
  | "RELAXED_PERFORMANCE"
  /** Free ticket for a companion. */
  | "COMPANION_TICKET";

/** What is known; what is not listed is unknown. */
export type AccessibilityAnswer =
  /** Yes. */
  | "YES"
  /** Partly. */
  | "PARTIAL"
  /** No. */
  | "NO";

/** All that is given must hold; within a list, one is enough. */
export type EventFilter = {
  /** Dates that overlap the half-open window [from, to). Either end may be left open. */
  from?: DateTime | null | undefined;
  /** The end of the window, itself outside. */
  to?: DateTime | null | undefined;
  /** A named window, in the time zone of each event. */
  when?: When | null | undefined;
  /** As `search` reads a query: all words, in any order and spelling; `"in quotes"` side by side, `a OR b` either, `-a` not. A blank text filters nothing. */
  text?: string | null | undefined;
  /** Any of these types. */
  types?: Array<EventType> | null | undefined;
  /** Keys or slugs of themes. */
  themes?: Array<string> | null | undefined;
  /** Any of these statuses. */
  statuses?: Array<EventStatus> | null | undefined;
  /** Any of these ways to take part. */
  attendanceModes?: Array<AttendanceMode> | null | undefined;
  /** Key of the venue, of the event or of a date. */
  venue?: string | null | undefined;
  /** Key of an organisation with any role. */
  organisation?: string | null | undefined;
  /** Key of someone on the programme. */
  speaker?: string | null | undefined;
  /** Key of the series. */
  series?: string | null | undefined;
  /** Town of the venue; capitals and accents do not count. */
  locality?: string | null | undefined;
  /** Province or state of the venue: `QC`. */
  region?: string | null | undefined;
  /** Where the venue of the event, or of a date, is. */
  near?: Near | null | undefined;
  /** Any of these codes: `families`, `schools`. */
  audiences?: Array<string> | null | undefined;
  /** Any of these, spoken, signed or written. */
  languages?: Array<LocaleCode> | null | undefined;
  /** Each answered YES by the event or by its venue. */
  accessibility?: Array<AccessibilityFeature> | null | undefined;
  /** Whether nobody pays. */
  isFree?: boolean | null | undefined;
  /** Whether any is presented. */
  hasCaseStudies?: boolean | null | undefined;
  /** Published or changed since; inclusive. */
  updatedSince?: DateTime | null | undefined;
  /** Any of these events. At most 100; where a list can be ordered and no `orderBy` is given, answered in this order. */
  keys?: Array<string> | null | undefined;
};

/** Measured in the time zone of each event. */
export type When =
  /** Over: the event has no date ahead. */
  | "PAST"
  /** Under way at this moment. */
  | "NOW"
  /** Not over yet; what is under way is included. */
  | "UPCOMING"
  /** Overlaps today. */
  | "TODAY"
  /** Overlaps tomorrow. */
  | "TOMORROW"
  /** Overlaps the week from Monday to Sunday. */
  | "THIS_WEEK"
  /** Overlaps Saturday or Sunday of this week. */
  | "THIS_WEEKEND"
  /** Overlaps the calendar month. */
  | "THIS_MONTH";

/** How one takes part. */
export type AttendanceMode =
  /** In person. */
  | "IN_PERSON"
  /** Online. */
  | "ONLINE"
  /** In person and online. */
  | "HYBRID";

/** Within a distance of a point, measured over the sphere. */
export type Near = {
  /** Degrees, WGS 84, -90 to 90. */
  latitude: number;
  /** Degrees, WGS 84, -180 to 180. */
  longitude: number;
  /** Kilometres, 0 to 20015; the circle is inside. */
  radiusKm: number;
};

/** Whether tickets can be had, and where. */
export type OfferAvailability =
  /** Available. */
  | "AVAILABLE"
  /** Few places left. */
  | "LIMITED"
  /** Sold out. */
  | "SOLD_OUT"
  /** Not on sale yet. */
  | "NOT_YET"
  /** No longer on sale. */
  | "ENDED"
  /** At the door only. */
  | "DOOR_ONLY";

/** What happens in one slot of a programme. */
export type ProgrammeItemKind =
  /** Talk. */
  | "TALK"
  /** Discussion. */
  | "DISCUSSION"
  /** Panel. */
  | "PANEL"
  /** Workshop. */
  | "WORKSHOP"
  /** Performance. */
  | "PERFORMANCE"
  /** Screening. */
  | "SCREENING"
  /** Visit. */
  | "VISIT"
  /** Welcome. */
  | "WELCOME"
  /** Break. */
  | "BREAK"
  /** Networking. */
  | "NETWORKING"
  /** Other. */
  | "OTHER";

/** How a language is present. */
export type LanguageMode =
  /** Spoken. */
  | "SPOKEN"
  /** Interpreted. */
  | "INTERPRETED"
  /** Signed. */
  | "SIGNED"
  /** Subtitled. */
  | "SUBTITLED"
  /** Surtitled. */
  | "SURTITLED";

/** What someone does in one slot of a programme. */
export type ContributionPart =
  /** Speaker. */
  | "SPEAKER"
  /** Moderator. */
  | "MODERATOR"
  /** Panellist. */
  | "PANELLIST"
  /** Host. */
  | "HOST"
  /** Performer. */
  | "PERFORMER"
  /** Artist. */
  | "ARTIST"
  /** Interpreter. */
  | "INTERPRETER";

/** As what an organisation takes part. */
export type PartnershipRole =
  /** Organiser. */
  | "ORGANISER"
  /** Co-organiser. */
  | "CO_ORGANISER"
  /** Host. */
  | "HOST"
  /** Member. */
  | "MEMBER"
  /** Co-producer. */
  | "CO_PRODUCER"
  /** Partner. */
  | "PARTNER"
  /** Funder. */
  | "FUNDER"
  /** Sponsor. */
  | "SPONSOR"
  /** Donor. */
  | "DONOR"
  /** Media partner. */
  | "MEDIA_PARTNER";

/** How exact a figure is. */
export type FigureQualifier =
  /** Exactly. */
  | "EXACT"
  /** About. */
  | "ABOUT"
  /** More than. */
  | "MORE_THAN"
  /** Less than. */
  | "LESS_THAN"
  /** Up to. */
  | "UP_TO";

/** What a figure counts in. */
export type FigureUnit =
  /** Number, without a unit. */
  | "COUNT"
  /** Amount of money. */
  | "CURRENCY"
  /** Per cent. */
  | "PERCENT"
  /** Square metres. */
  | "SQUARE_METRE"
  /** Hours. */
  | "HOUR"
  /** Days. */
  | "DAY"
  /** Years. */
  | "YEAR"
  /** Kilograms. */
  | "KILOGRAM"
  /** Tonnes. */
  | "TONNE"
  /** Kilowatt hours. */
  | "KILOWATT_HOUR";

/** What can be found. */
export type SearchType =
  /** Events, by their words, their programme and who takes part. */
  | "EVENT"
  /** People, by their names in every spelling and biographies. */
  | "SPEAKER"
  /** Case studies, by their words, lessons and figures. */
  | "CASE_STUDY"
  /** Venues, by name, address and description. */
  | "VENUE"
  /** Organisations, by name, short name and description. */
  | "ORGANISATION";

/** Ties are settled so that every row comes exactly once. */
export type EventOrder =
  /** By the first date, in a window by the first in it. */
  | "STARTS_AT_ASC"
  /** By the same date, latest first. */
  | "STARTS_AT_DESC"
  /** Newest first, by first publication. */
  | "PUBLISHED_AT_DESC"
  /** Newest first, by latest publication. */
  | "UPDATED_AT_DESC"
  /** A to Z. */
  | "TITLE_ASC"
  /** Best match of `where.text` first; an error without a text. */
  | "RELEVANCE";

/** All that is given must hold. */
export type SpeakerFilter = {
  /** As `search` reads a query: all words, in any order and spelling; `"in quotes"` side by side, `a OR b` either, `-a` not. A blank text filters nothing. */
  text?: string | null | undefined;
  /** Key of the organisation of today. */
  organisation?: string | null | undefined;
  /** Key of an event with them on the programme. */
  event?: string | null | undefined;
  /** Key or slug of a theme of an event with them on the programme. */
  theme?: string | null | undefined;
  /** Any of these speakers. At most 100; where a list can be ordered and no `orderBy` is given, answered in this order. */
  keys?: Array<string> | null | undefined;
};

/** Ties are settled so that every row comes exactly once. */
export type NameOrder =
  /** A to Z; people by `sortName`. */
  | "NAME_ASC"
  /** Z to A; people by `sortName`. */
  | "NAME_DESC";

/** All that is given must hold; within a list, one is enough. */
export type CaseStudyFilter = {
  /** As `search` reads a query: all words, in any order and spelling; `"in quotes"` side by side, `a OR b` either, `-a` not. A blank text filters nothing. */
  text?: string | null | undefined;
  /** Keys or slugs of themes. */
  themes?: Array<string> | null | undefined;
  /** Key of an organisation with any role. */
  organisation?: string | null | undefined;
  /** As printed; capitals and accents do not count. */
  region?: string | null | undefined;
  /** Key of an event where it is presented. */
  event?: string | null | undefined;
  /** Key of a speaker. */
  speaker?: string | null | undefined;
  /** Published or changed since; inclusive. */
  updatedSince?: DateTime | null | undefined;
  /** Any of these case studies. At most 100; where a list can be ordered and no `orderBy` is given, answered in this order. */
  keys?: Array<string> | null | undefined;
};

/** Ties are settled so that every row comes exactly once. */
export type CaseStudyOrder =
  /** Newest first, by first publication. */
  | "PUBLISHED_AT_DESC"
  /** Newest first, by latest publication. */
  | "UPDATED_AT_DESC"
  /** A to Z. */
  | "TITLE_ASC"
  /** Best match of `where.text` first; an error without a text. */
  | "RELEVANCE";

/** All that is given must hold; within a list, one is enough. */
export type VenueFilter = {
  /** As `search` reads a query: all words, in any order and spelling; `"in quotes"` side by side, `a OR b` either, `-a` not. A blank text filters nothing. */
  text?: string | null | undefined;
  /** Town; capitals and accents do not count. */
  locality?: string | null | undefined;
  /** Province or state: `QC`. */
  region?: string | null | undefined;
  /** Those without a position are left out. */
  near?: Near | null | undefined;
  /** Each answered YES. */
  accessibility?: Array<AccessibilityFeature> | null | undefined;
  /** Any of these venues. At most 100; where a list can be ordered and no `orderBy` is given, answered in this order. */
  keys?: Array<string> | null | undefined;
};

/** All that is given must hold; within a list, one is enough. */
export type OrganisationFilter = {
  /** As `search` reads a query: all words, in any order and spelling; `"in quotes"` side by side, `a OR b` either, `-a` not. A blank text filters nothing. */
  text?: string | null | undefined;
  /** Any of these kinds. */
  kinds?: Array<OrganisationKind> | null | undefined;
  /** Any of these organisations. At most 100; where a list can be ordered and no `orderBy` is given, answered in this order. */
  keys?: Array<string> | null | undefined;
};
