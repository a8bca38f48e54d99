import type { SqliteDatabase } from "../../src/store/sqliteDatabase.js";
import { readDoc, type DocRow } from "./searchDocs.js";
import { spansOf, type PastRow } from "./searchPast.js";
import type { SearchAsked, SearchPlace, WordsFound } from "./searchQueries.js";
import { snippetOf } from "./searchSnippet.js";

type Found = Omit<PastRow, "hash"> & { article_id: string };

/** Opens what an index found for reading, by its numbers: a statement each. */
export function openSearchReading(db: SqliteDatabase, t: string) {
  const docsWith = db.prepare<[string], DocRow>(
    `SELECT * FROM ${t}doc WHERE id IN (SELECT value FROM json_each(?))`,
  );
  const pastWith = db.prepare<[string], Found>(
    `SELECT past.*, article.id AS article_id FROM ${t}past AS past JOIN ${t}article AS article USING (doc)
     WHERE past.id IN (SELECT value FROM json_each(?))`,
  );

  return {
    /** Whole texts, as words were found in them. */
    docs(ids: readonly number[], { query }: SearchAsked): ReadonlyMap<number, WordsFound> {
      const rows = ids.length > 0 ? docsWith.all(JSON.stringify(ids)) : [];
      return new Map(
        rows.map((row) => {
          const { id, articleId, kind, edition, revision, at, passages } = readDoc(row);
          const found = { articleId, place: kind, edition, revision, since: at, until: null };
          return [id, { ...found, snippet: snippetOf(passages, query.sought) }];
        }),
      );
    },
    /** What stood once, as words were found in it. */
    past(ids: readonly number[], { query, places }: SearchAsked): ReadonlyMap<number, WordsFound> {
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
    },
  };
}
