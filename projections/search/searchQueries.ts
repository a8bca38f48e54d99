import type { publicationOf } from "../../src/article/publication/publicationOf.js";
import type { SqliteDatabase } from "../../src/store/sqliteDatabase.js";
import { searchAmong } from "./searchAmong.js";
import { docsAShard, type DocKind } from "./searchDocs.js";
import { inAnyField, narrowedDocs, narrowedPast } from "./searchNarrowing.js";
import { pastAShard } from "./searchPast.js";
import type { SearchQuery } from "./searchQuery.js";
import { openSearchRanking } from "./searchRanking.js";
import { openSearchReading } from "./searchReading.js";
import type { Snippet } from "./searchSnippet.js";

/** Where words are looked for. */
export type SearchPlace = DocKind | "pastRevision" | "pastEdition";

/** What is looked for, where; what is left out does not narrow it. */
export type SearchAsked = Readonly<{
  query: SearchQuery;
  places: readonly SearchPlace[];
  language?: string;
  desk?: string;
  author?: string;
  publication?: ReturnType<typeof publicationOf>;
  /** Written, or standing, at this instant or later. */
  from?: string;
  /** The same, before this instant. */
  to?: string;
}>;

/** The place of a hit in its list: what was found, and what it was worth then. */
export type HitCursor = Readonly<{ table: "doc" | "past"; id: number; rank: number }>;

/** Something found, and where. */
export type SearchHit = Readonly<{
  cursor: HitCursor;
  articleId: string;
  place: SearchPlace;
  /** Of a past passage, the last edition that said so. */
  edition: number | null;
  /** The revision that it was written in, or that was published; of a past passage, the last that said so. */
  revision: number | null;
  since: string;
  /** When it ceased to stand there; null while it does. */
  until: string | null;
  snippet: Snippet;
  score: number;
}>;

/** The same, whatever it is worth. */
export type WordsFound = Omit<SearchHit, "cursor" | "score">;

type Ranked = HitCursor & Readonly<{ doc: number; key: string }>;

/** The questions that a search makes. */
export function searchQueries(db: SqliteDatabase, t: string) {
  const reading = openSearchReading(db, t);
  const newestDocs = openSearchRanking(db, {
    name: `${t}words`,
    table: `${t}doc`,
    place: `${t}words.rowid AS doc, '' AS key`,
    shardSize: docsAShard,
  });
  const newestPast = openSearchRanking(db, {
    name: `${t}past_words`,
    table: `${t}past`,
    place: "past.doc, past.key",
    shardSize: pastAShard,
  });

  function rankedDocs(asked: SearchAsked): readonly Ranked[] {
    const narrowed = narrowedDocs(asked);
    if (narrowed === null) return [];
    const found = newestDocs({
      ...narrowed,
      phrases: asked.query.phrases.map(inAnyField),
      isAny: asked.query.isAny,
      joins: narrowed.conditions.length > 0 ? `CROSS JOIN ${t}doc AS doc ON doc.id = ${t}words.rowid` : "",
    });
    return found.map((match) => ({ ...match, table: "doc" }));
  }

  function rankedPast(asked: SearchAsked): readonly Ranked[] {
    const narrowed = narrowedPast(t, asked);
    if (narrowed === null) return [];
    const narrows = asked.desk !== undefined || asked.publication !== undefined;
    const found = newestPast({
      ...narrowed,
      phrases: asked.query.phrases.map(inAnyField),
      isAny: asked.query.isAny,
      joins: `CROSS JOIN ${t}past AS past ON past.id = ${t}past_words.rowid
        ${narrows ? `CROSS JOIN ${t}article AS article ON article.doc = past.doc` : ""}`,
    });
    return onceEach(found.map((match) => ({ ...match, table: "past" })));
  }

  return {
    /** At most `limit` of what is found, the best first and of equals the newest, behind a place in the list. */
    search(asked: SearchAsked, after: HitCursor | null, limit: number): readonly SearchHit[] {
      const all = [...rankedDocs(asked), ...rankedPast(asked)].toSorted(byRank);
      const begin = after === null ? 0 : behind(all, after);
      const page = all.slice(begin, begin + limit);
      const idsIn = (wanted: HitCursor["table"]) =>
        page.filter(({ table }) => table === wanted).map(({ id }) => id);
      const docs = reading.docs(idsIn("doc"), asked);
      const past = reading.past(idsIn("past"), asked);
      return page.map(({ table, id, rank }) => {
        const found = (table === "doc" ? docs : past).get(id)!;
        return { ...found, cursor: { table, id, rank }, score: -rank };
      });
    },
    /** What is found in some articles, in whatever order the search would tell it. */
    foundAmong: searchAmong(db, t),
  };
}

const byRank = (one: HitCursor, other: HitCursor) =>
  one.rank - other.rank || one.table.localeCompare(other.table) || other.id - one.id;

/** Of a place in an article that said it again and again, each time a little differently, the best. */
function onceEach(found: readonly Ranked[]): readonly Ranked[] {
  const best = new Map<string, Ranked>();
  for (const ranked of found) {
    const place = `${ranked.doc} ${ranked.key}`;
    const other = best.get(place);
    if (!other || byRank(ranked, other) < 0) best.set(place, ranked);
  }
  return [...best.values()];
}

/** Where the list goes on behind a hit: behind itself while it is there, whatever it is worth by now. */
function behind(all: readonly Ranked[], after: HitCursor): number {
  const itself = all.findIndex(({ table, id }) => table === after.table && id === after.id);
  if (itself >= 0) return itself + 1;
  const next = all.findIndex((ranked) => byRank(ranked, after) > 0);
  return next >= 0 ? next : all.length;
}
