/** People in alphabetical order, below the letters of their names. */
import { localeOf, pageAddress } from "../addresses.js";
import { grouped } from "../grouped.js";
import type { PagesAround } from "../pages-around.js";
import type { SpeakerRow } from "../shapes.js";
import type { Visit } from "../visit.js";
import { Pager } from "./pager.js";

interface Props {
  readonly visit: Visit;
  readonly title: string;
  readonly speakers: readonly SpeakerRow[];
  readonly total: number;
  readonly pages: PagesAround;
}

export function SpeakersView({ visit, title, speakers, total, pages }: Props) {
  const { words } = visit;
  return (
    <div class="people">
      <header class="page-head">
        <h1>{title}</h1>
        <p class="lead">{words.speakersLead}</p>
        {total > 0 ? <p class="tally">{words.speakersCount(total)}</p> : null}
      </header>
      {speakers.length === 0 ? <p class="empty">{words.nothingListed}</p> : null}
      {grouped(speakers, letterOf).map(([letter, group]) => (
        <section class="letter">
          <h2 class="letter-name">{letter}</h2>
          <ul class="people-list">
            {group.map((speaker) => (
              <Person visit={visit} speaker={speaker} />
            ))}
          </ul>
        </section>
      ))}
      <Pager words={words} {...pages} />
    </div>
  );
}

function Person({ visit, speaker }: { visit: Visit; speaker: SpeakerRow }) {
  const { locale } = visit;
  const { name, path, photo, roleTitle, organisation } = speaker;
  const lang = localeOf(path) === locale ? undefined : localeOf(path);
  return (
    <li class="people-one">
      {photo ? (
        <img
          class="people-photo"
          src={photo.url}
          width="320"
          height="320"
          alt=""
          loading="lazy"
          decoding="async"
        />
      ) : (
        <span class="people-photo" aria-hidden="true" />
      )}
      <p>
        <a class="people-name" href={pageAddress(path, locale)}>
          {name}
        </a>
        <span class="soft" lang={lang}>
          {[roleTitle, organisation?.name].filter(Boolean).join(", ")}
        </span>
      </p>
    </li>
  );
}

/** Without its accent. */
function letterOf({ sortName }: SpeakerRow): string {
  return sortName.normalize("NFD").charAt(0).toLocaleUpperCase();
}
