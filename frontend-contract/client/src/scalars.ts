/** Instant with the offset in force at the event: `2017-06-15T10:15:00-04:00`. */
export type DateTime = string;

/** Calendar day: `2017-06-15`. */
export type CalendarDate = string;

/** Exact decimal: `12.50`. Make no number of it before you have to. */
export type Decimal = string;

/** Language in BCP 47: `fr`. */
export type LocaleCode = string;

/** Time zone of IANA: `America/Toronto`. */
export type TimeZone = string;

/** Absolute address. */
export type Url = string;

/** Sanitised HTML. */
export type RichText = string;

/** Any value of JSON. */
export type Json = unknown;
