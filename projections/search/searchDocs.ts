import type { SqliteDatabase } from "../../src/store/sqliteDatabase.js";
import { openSearchIndex } from "./searchIndex.js";
import type { Passage } from "./searchPassages.js";

/** Where a whole text is: on the desk, or before its readers. */
export type DocKind = "workingCopy" | "liveEdition";

/** A whole text that can be found: a working copy, or the last edition. */
export type Doc = Readonly<{
  /** Twice the number of its article, and one more for an edition, so that both are in one shard of the index. */
  id: number;
  articleId: string;
  kind: DocKind;
  edition: number | null;
  revision: number;
  at: string;
  /** Who wrote it, as far as the edition goes. */
  authors: readonly string[];
  passages: readonly Passage[];
  /** What it is filed under in the index: null if readers no longer see it, empty as long as it is not in there yet. */
  labels: string | null;
}>;

/** A whole text as its table keeps it. */
export type DocRow = {
  id: number;
  article_id: string;
  kind: DocKind;
  edition: number | null;
  revision: number;
  at: string;
  authors: string;
  passages: string;
  labels: string | null;
};

/** So many numbers are in a shard of the index: those of some two thousand articles. */
export const docsAShard = 4_096;

/** The table of whole texts. */
export const searchDocTable = (t: string): string => `
    CREATE TABLE ${t}doc (
      id INTEGER PRIMARY KEY, article_id TEXT NOT NULL, kind TEXT NOT NULL, edition INTEGER, revision INTEGER NOT NULL,
      at TEXT NOT NULL, authors TEXT NOT NULL, passages TEXT NOT NULL, labels TEXT) STRICT;
    CREATE UNIQUE INDEX ${t}doc_by_article ON ${t}doc (article_id, kind);`;

/** Opens the whole texts for writing. */
export function openSearchDocs(db: SqliteDatabase, t: string) {
  const index = openSearchIndex(db, `${t}words`, docsAShard);
  const one = db.prepare<[string, string], DocRow>(`SELECT * FROM ${t}doc WHERE article_id = ? AND kind = ?`);
  const put = db.prepare<unknown[]>(
    `INSERT OR REPLACE INTO ${t}doc VALUES
      (@id, @articleId, @kind, @edition, @revision, @at, @authors, @passages, @labels)`,
  );
  function of(articleId: string, kind: DocKind): Doc | null {
    const row = one.get(articleId, kind);
    return row ? readDoc(row) : null;
  }

  /** Writes these texts as they are now; what is in the index as it is now stays there untouched. */
  function write(docs: readonly Doc[]) {
    const fresh: Doc[] = [];
    for (const doc of docs) {
      const before = one.get(doc.articleId, doc.kind);
      const passages = JSON.stringify(doc.passages);
      put.run({ ...doc, authors: JSON.stringify(doc.authors), passages });
      if (before?.id === doc.id && before.labels === doc.labels && before.passages === passages) continue;
      if (before?.labels) index.remove(before.id);
      if (doc.labels) fresh.push(doc);
    }
    for (const { id, passages, labels } of fresh.toSorted((one, other) => one.id - other.id))
      index.put(id, passages, labels!);
  }

  return { of, write };
}

/** Reads a row of whole texts. */
export const readDoc = ({ article_id: articleId, authors, passages, ...row }: DocRow): Doc => ({
  ...row,
  articleId,
  authors: JSON.parse(authors) as readonly string[],
  passages: JSON.parse(passages) as readonly Passage[],
});
