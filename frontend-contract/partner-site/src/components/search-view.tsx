/** The search: its form, and what was found with the passage that shows why. */
import {
  organisationAddress,
  pageAddress,
  searchAddress,
  venueAddress,
} from "../addresses.js";
import { shortDay } from "../dates.js";
import { piecesOf } from "../html.js";
import type { PagesAround } from "../pages-around.js";
import type { Found, SearchList } from "../shapes.js";
import { listOf, type Visit } from "../visit.js";
import { wallOf } from "../wall.js";
import { Pager } from "./pager.js";

import { Status } from "./status.js";

interface Props {
  readonly visit: Visit;
  readonly text: string;
  readonly types: readonly string[];
  /** None before something was asked. */
  readonly found: SearchList | undefined;
  readonly pages: PagesAround | undefined;
}

export function SearchView({ visit, text, types, found, pages }: Props) {
  const { words, locale } = visit;
  return (
    <div class="search">
      <header class="page-head">
        <h1>{words.search}</h1>
      </header>
      <form
        class="search-form"
        role="search"
        action={searchAddress(locale)}
        method="get"
      >
        <label class="visually-hidden" for="q">
          {words.searchLabel}
        </label>
        <div class="search-line">
          <input
            type="search"
            id="q"
            name="q"
            value={text}
            maxlength={200}
            aria-describedby="search-hint"
          />
          <button type="submit">{words.searchButton}</button>
        </div>
        <p class="soft" id="search-hint">
          {words.searchHint}
        </p>
        <fieldset class="search-types">
          <legend class="visually-hidden">{words.searchIn}</legend>
          {Object.entries(words.searchTypes).map(([type, label]) => (
            <label class="check">
              <input
                type="checkbox"
                name="type"
                value={type}
                checked={types.includes(type)}
              />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
      </form>
      {found ? (
        <section aria-labelledby="found">
          <h2 class="section-title" id="found">
            {words.results(found.totalCount, text)}
          </h2>
          {found.edges.length > 0 ? (
            <ol class="results-list">
              {found.edges.map((edge) => (
                <Result visit={visit} edge={edge} />
              ))}
            </ol>
          ) : (
            <Nothing visit={visit} />
          )}
          <Pager words={words} start={pages?.start} next={pages?.next} />
        </section>
      ) : null}
    </div>
  );
}

function Nothing({ visit }: { visit: Visit }) {
  const { words } = visit;
  return (
    <div class="empty">
      <p>{words.noResults}</p>
      <p>
        <a class="button" href={listOf(visit, "agenda")}>
          {words.allEvents}
        </a>
      </p>
    </div>
  );
}

function Result({ visit, edge }: { visit: Visit; edge: Found }) {
  const { words } = visit;
  const { node, highlight } = edge;
  return (
    <li class="result">
      <p class="kicker">
        {words.resultKinds[node.__typename]}
        {node.__typename === "Event" ? (
          <>
            <time class="day-line" datetime={node.startsAt}>
              {shortDay(wallOf(node.startsAt), words)}
            </time>
            <Status status={node.status} words={words} />
          </>
        ) : null}
      </p>
      <h3 class="row-title">
        <a href={addressOf(node, visit.locale)}>
          {"title" in node ? node.title : node.name}
        </a>
      </h3>
      <p>
        {piecesOf(highlight).map(({ text, isFound }) =>
          isFound ? <mark>{text}</mark> : text,
        )}
      </p>
    </li>
  );
}

function addressOf(node: Found["node"], locale: string): string {
  switch (node.__typename) {
    case "Venue":
      return venueAddress(locale, node.slug);
    case "Organisation":
      return organisationAddress(locale, node.slug);
    default:
      return pageAddress(node.path, locale);
  }
}
