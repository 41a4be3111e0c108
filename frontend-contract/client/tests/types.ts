// What the compiler lets through, and what it does not: `npm run check:types` reads this.
import {
  AgendaPage,
  type Client,
  type Document,
  defineOperation,
  type ErrorKind,
  EventDetail,
  type EventDetailQuery,
  type EventStatus,
  type EventType,
  type Result,
  SpeakerList,
} from "../src/index.js";

type Same<One, Other> =
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2
    ? true
    : false;

function same<One, Other>(_is: Same<One, Other>): void {}

/** Never called: it is there for the compiler. */
export async function questions({ query, pages, preview }: Client): Promise<void> {
  const agenda = await query(AgendaPage, { locale: "fr", where: { when: "UPCOMING" } });
  if (agenda.ok) {
    same<(typeof agenda.data.events.nodes)[number]["type"], EventType>(true);
    same<(typeof agenda.data.events.nodes)[number]["startsAt"], string>(true);
    same<typeof agenda.data.events.pageInfo.endCursor, string | null>(true);
    // @ts-expect-error  the operation does not ask for it
    agenda.data.events.nodes[0]?.body;
    // @ts-expect-error  there is no error
    agenda.error;
  } else {
    same<typeof agenda.error.kind, ErrorKind>(true);
    // @ts-expect-error  there is no data
    agenda.data;
  }

  // Variables may be left out where none has to be given.
  await query(SpeakerList);
  await query(SpeakerList, { locale: undefined }, { timeout: 1 });
  await query(EventDetail, { slug: "x" });
  // @ts-expect-error  `slug` is missing
  await query(EventDetail);
  // @ts-expect-error  `slug` is missing
  await query(EventDetail, { locale: "fr" });
  // @ts-expect-error  a variable that the operation has not
  await query(SpeakerList, { lang: "fr" });
  // @ts-expect-error  a value that the enum has not
  await query(AgendaPage, { where: { statuses: ["CANCELED"] } });
  const statuses: EventStatus[] = ["CANCELLED"];
  await query(AgendaPage, { where: { statuses } });

  const own = defineOperation<{ n: number }, { first: number }>("Own", "query Own …");
  const answer = await query(own, { first: 1 });
  if (answer.ok) same<typeof answer.data, { n: number }>(true);
  // @ts-expect-error  `first` is a number
  await query(own, { first: "1" });
  const text = await query("{ site { name } }");
  if (text.ok) same<typeof text.data, unknown>(true);

  function asked<Data, Variables>(
    document: Document<Data, Variables>,
    variables: Variables,
  ): Promise<Result<Data>> {
    return query(document, variables);
  }
  const wrapped = await asked(EventDetail, { slug: "x" });
  if (wrapped.ok) same<typeof wrapped.data, EventDetailQuery>(true);

  for await (const data of pages(SpeakerList, {}, (data) => data.speakers)) {
    same<typeof data.speakers.totalCount, number>(true);
  }
  // @ts-expect-error  the operation has no variable of this name
  pages(SpeakerList, {}, (data) => data.speakers, { cursor: "eventsAfter" });
  // @ts-expect-error  the list has no `pageInfo`
  pages(SpeakerList, {}, (data) => data.speakers.nodes);

  const draft = await preview<{ title: string }>("token", "title");
  if (draft.ok) same<typeof draft.data.preview, { title: string } | null>(true);
}
