import type { publicationOf } from "../../src/article/publication/publicationOf.js";
import type { SqliteDatabase } from "../../src/store/sqliteDatabase.js";
import { docsAShard, readDoc, type DocKind, type DocRow } from "./searchDocs.js";
import { searchFields } from "./searchFields.js";
import { searchLabel } from "./searchIndex.js";
import { pastAShard, spansOf, type PastRow } from "./searchPast.js";
import type { SearchQuery } from "./searchQuery.js";
import { openSearchRanking } from "./searchRanking.js";
import { snippetOf, type Snippet } from "./searchSnippet.js";

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

type Ranked = HitCursor & Readonly<{ doc: number; key: string }>;
type Found = Omit<PastRow, "hash"> & { article_id: string };
type Past = Extract<SearchPlace, "pastRevision" | "pastEdition">;

/** The questions that a search makes. */
export function searchQueries(db: SqliteDatabase, t: string) {
  const docsWith = db.prepare<[string], DocRow>(
    `SELECT * FROM ${t}doc WHERE id IN (SELECT value FROM json_each(?))`,
  );
  const pastWith = db.prepare<[string], Found>(
    `SELECT past.*, article.id AS article_id FROM ${t}past AS past JOIN ${t}article AS article USING (doc)
     WHERE past.id IN (SELECT value FROM json_each(?))`,
  );
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

  function rankedDocs({ query, places, ...narrowed }: SearchAsked): readonly Ranked[] {
    const { language, desk, author, publication, from, to } = narrowed;
    const kinds = places.filter((place) => place === "workingCopy" || place === "liveEdition");
    if (kinds.length === 0) return [];
    const labels = [
      ...(language === undefined ? [] : [searchLabel("language", language)]),
      ...(desk === undefined ? [] : [searchLabel("desk", desk)]),
      ...(author === undefined ? [] : [searchLabel("author", author)]),
      ...(publication === undefined ? [] : [searchLabel("publication", publication)]),
    ];
    const conditions = [
      ...(from === undefined ? [] : [`doc.at >= @from`]),
      ...(to === undefined ? [] : [`doc.at < @to`]),
    ];
    const found = newestDocs({
      expression: matching(query, kinds, labels),
      phrases: query.phrases.map(inAnyField),
      isAny: query.isAny,
      joins: conditions.length > 0 ? `CROSS JOIN ${t}doc AS doc ON doc.id = ${t}words.rowid` : "",
      conditions,
      bound: { ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
    });
    return found.map((match) => ({ ...match, table: "doc" }));
  }

  function rankedPast({ query, places, ...narrowed }: SearchAsked): readonly Ranked[] {
    const { language, desk, author, publication, from, to } = narrowed;
    const kinds = places.filter(
      (place): place is Past => place === "pastRevision" || place === "pastEdition",
    );
    if (kinds.length === 0) return [];
    const labels = language === undefined ? [] : [searchLabel("language", language)];
    const narrows = desk !== undefined || publication !== undefined;
    const found = newestPast({
      expression: matching(query, kinds, labels),
      phrases: query.phrases.map(inAnyField),
      isAny: query.isAny,
      joins: `CROSS JOIN ${t}past AS past ON past.id = ${t}past_words.rowid
        ${narrows ? `CROSS JOIN ${t}article AS article ON article.doc = past.doc` : ""}`,
      conditions: [
        ...(desk === undefined ? [] : ["article.desk = @desk"]),
        ...(publication === undefined ? [] : ["article.publication = @publication"]),
        ...(author === undefined
          ? []
          : [
              `EXISTS (SELECT 1 FROM ${t}doc AS copy, json_each(copy.authors) AS wrote
                WHERE copy.id = past.doc AND wrote.value = @author)`,
            ]),
        ...(from === undefined ? [] : ["past.stood_to >= @from"]),
        ...(to === undefined ? [] : ["past.stood_from < @to"]),
      ],
      bound: {
        ...(desk !== undefined && { desk }),
        ...(publication !== undefined && { publication }),
        ...(author !== undefined && { author }),
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
      },
    });
    return onceEach(found.map((match) => ({ ...match, table: "past" })));
  }

  function readDocs(ranked: readonly Ranked[], { query }: SearchAsked) {
    const ids = ranked.filter(({ table }) => table === "doc").map(({ id }) => id);
    const rows = ids.length > 0 ? docsWith.all(JSON.stringify(ids)) : [];
    return new Map(
      rows.map((row) => {
        const { id, articleId, kind, edition, revision, at, passages } = readDoc(row);
        const found = { articleId, place: kind, edition, revision, since: at, until: null };
        return [id, { ...found, snippet: snippetOf(passages, query.sought) }];
      }),
    );
  }

  function readPast(ranked: readonly Ranked[], { query, places }: SearchAsked) {
    const ids = ranked.filter(({ table }) => table === "past").map(({ id }) => id);
    const rows = ids.length > 0 ? pastWith.all(JSON.stringify(ids)) : [];
    return new Map(
      rows.map((row) => {
        const { id, article_id: articleId, stood_from: since, stood_to: until } = row;
        const edition = spansOf(row.editions).at(-1)?.[1] ?? null;
        const revision = spansOf(row.revisions).at(-1)?.[1] ?? null;
        const wasPublished = edition !== null && places.includes("pastEdition");
        const place: SearchPlace = wasPublished ? "pastEdition" : "pastRevision";
        const found = { articleId, place, edition, revision, since, until };
        return [id, { ...found, snippet: snippetOf([row], query.sought) }];
      }),
    );
  }

  return {
    /** At most `limit` of what is found, the best first and of equals the newest, behind a place in the list. */
    search(asked: SearchAsked, after: HitCursor | null, limit: number): readonly SearchHit[] {
      const all = [...rankedDocs(asked), ...rankedPast(asked)].toSorted(byRank);
      const begin = after === null ? 0 : behind(all, after);
      const page = all.slice(begin, begin + limit);
      const docs = readDocs(page, asked);
      const past = readPast(page, asked);
      return page.map(({ table, id, rank }) => {
        const found = (table === "doc" ? docs : past).get(id)!;
        return { ...found, cursor: { table, id, rank }, score: -rank };
      });
    },
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

const inAnyField = (match: string) => `{${searchFields.join(" ")}} : (${match})`;

/** What an index is asked. Both of its places are all that is in it, and need not be asked for. */
function matching({ match }: SearchQuery, places: readonly SearchPlace[], labels: readonly string[]): string {
  const [place, ...others] = new Set(places);
  const every = [...(others.length > 0 ? [] : [searchLabel("in", place!)]), ...labels].map(
    (label) => `"${label}"`,
  );
  return inAnyField(match) + (every.length > 0 ? ` AND label : (${every.join(" AND ")})` : "");
}
