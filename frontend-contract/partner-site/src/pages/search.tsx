/** Everything that matches some words. */
import { Search, type SearchType } from "@affiche/client";
import { searchAddress } from "../addresses.js";
import { SearchView } from "../components/search-view.js";
import { pagesAround } from "../pages-around.js";
import type { Outcome } from "../page.js";
import { everyLanguage } from "../records.js";
import type { Visit } from "../visit.js";

const PAGE_SIZE = 20;

/** The API refuses strings of more than 500 characters. */
const LONGEST = 200;

export async function searchPage(visit: Visit): Promise<Outcome> {
  const { locale, words, query } = visit;
  const text = (query.get("q") ?? "").trim().slice(0, LONGEST);
  const types = query
    .getAll("type")
    .filter((type): type is SearchType => Object.hasOwn(words.searchTypes, type));
  const found = text ? await read(visit, text, types) : undefined;
  const path = searchAddress(locale);
  return {
    title: text ? words.results(found?.totalCount ?? 0, text) : words.search,
    versions: everyLanguage(visit, searchAddress),
    ...(text ? {} : { canonical: path }),
    content: (
      <SearchView
        visit={visit}
        text={text}
        types={types}
        found={found}
        pages={found && pagesAround(path, query, found.pageInfo)}
      />
    ),
  };
}

async function read(
  { reader, locale, query }: Visit,
  text: string,
  types: SearchType[],
) {
  const after = query.get("after");
  const variables = {
    query: text,
    locale,
    first: PAGE_SIZE,
    ...(types.length > 0 && { types: types.toSorted() }),
    ...(after && { after }),
  };
  return (await reader.read(Search, variables, { isRemembered: false })).search;
}
