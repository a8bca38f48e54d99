import { createHash } from "node:crypto";
import type { Recorded } from "../../src/decider.js";
import type { SqliteDatabase } from "../../src/store/sqliteDatabase.js";
import { openSearchIndex, searchLabel } from "./searchIndex.js";
import type { SearchField } from "./searchFields.js";
import type { Passage } from "./searchPassages.js";
import type { Since } from "./searchTrack.js";

/** Revisions or editions in a row in which words stood: the first and the last. */
export type Span = readonly [first: number, last: number];

/** Which article words belonged to, as the index knows it. */
export type PastOf = Readonly<{ doc: number; language: string }>;

/** Words that stood once, and where. */
export type PastRow = {
  id: number;
  doc: number;
  key: string;
  field: SearchField;
  text: string;
  revisions: string;
  editions: string;
  stood_from: string;
  stood_to: string;
};

/** So many numbers are in a shard of the index. They are more than whole texts, because each is but a passage. */
export const pastAShard = 32_768;

/** The table of what stood once: a row for each different text that a place of an article ever had, however often. */
export const searchPastTable = (t: string): string => `
    CREATE TABLE ${t}past (
      id INTEGER PRIMARY KEY, doc INTEGER NOT NULL, hash INTEGER NOT NULL, key TEXT NOT NULL, field TEXT NOT NULL,
      text TEXT NOT NULL, revisions TEXT NOT NULL, editions TEXT NOT NULL, stood_from TEXT NOT NULL,
      stood_to TEXT NOT NULL) STRICT;
    CREATE UNIQUE INDEX ${t}past_by_text ON ${t}past (doc, hash);`;

/** Opens what stood once for writing. */
export function openSearchPast(db: SqliteDatabase, t: string) {
  const index = openSearchIndex(db, `${t}past_words`, pastAShard);
  const one = db.prepare<[number, number], PastRow>(`SELECT * FROM ${t}past WHERE doc = ? AND hash = ?`);
  const insert = db.prepare<unknown[]>(
    `INSERT INTO ${t}past (doc, hash, key, field, text, revisions, editions, stood_from, stood_to)
     VALUES (@doc, @hash, @key, @field, @text, @revisions, @editions, @stood_from, @stood_to)`,
  );
  const update = db.prepare<unknown[]>(
    `UPDATE ${t}past SET revisions = @revisions, editions = @editions, stood_from = @stood_from, stood_to = @stood_to
     WHERE id = @id`,
  );
  const remove = db.prepare<unknown[]>(`DELETE FROM ${t}past WHERE id = ?`);

  function write({ doc, language }: PastOf, passage: Passage, change: (before: Standing) => Standing) {
    const hash = hashOf(passage);
    const row = one.get(doc, hash);
    const after = change(row ?? nowhere);
    const labels = labelsOf(after, language);
    const isGone = labels === null;
    if (!row) {
      if (isGone) return;
      const { key, field, text } = passage;
      const { lastInsertRowid } = insert.run({ ...after, doc, hash, key, field, text });
      index.put(Number(lastInsertRowid), [passage], labels);
      return;
    }
    if (isGone) remove.run(row.id);
    else {
      const { revisions, editions, stood_from, stood_to } = after;
      update.run({ revisions, editions, stood_from, stood_to, id: row.id });
    }
    if (labels === labelsOf(row, language)) return;
    index.remove(row.id);
    if (!isGone) index.put(row.id, [passage], labels);
  }

  return {
    /** Notes that a working copy said this since then, and that the event took it out. */
    leftCopy: (of: PastOf, passage: Passage, since: Since, { revision, meta }: Recorded) =>
      write(of, passage, (before) => ({
        ...stood(before, since.at, meta.at),
        revisions: withSpan(before.revisions, [since.revision, revision - 1]),
      })),
    /** Notes that readers saw this in an edition, the last one that said so. */
    leftReaders: (of: PastOf, passage: Passage, edition: number, from: string, to: string) =>
      write(of, passage, (before) => ({
        ...stood(before, from, to),
        editions: withSpan(before.editions, [edition, edition]),
      })),
    /** Notes that what this edition said is before its readers after all. */
    backToReaders: (of: PastOf, passage: Passage, edition: number) =>
      write(of, passage, (before) => ({
        ...before,
        editions: withoutNumber(before.editions, edition),
      })),
  };
}

type Standing = Pick<PastRow, "revisions" | "editions" | "stood_from" | "stood_to">;

const nowhere: Standing = { revisions: "[]", editions: "[]", stood_from: "", stood_to: "" };

const stood = (before: Standing, from: string, to: string): Standing => ({
  ...before,
  stood_from: before.stood_from !== "" && before.stood_from < from ? before.stood_from : from,
  stood_to: before.stood_to > to ? before.stood_to : to,
});

const hashOf = ({ key, text }: Passage) =>
  Number.parseInt(createHash("sha256").update(`${key}\n${text}`).digest("hex").slice(0, 13), 16);

/** What a passage is filed under; null if it stood nowhere that is past. */
function labelsOf({ revisions, editions }: Pick<PastRow, "revisions" | "editions">, language: string) {
  const places = [
    ...(revisions === "[]" ? [] : ["pastRevision"]),
    ...(editions === "[]" ? [] : ["pastEdition"]),
  ];
  if (places.length === 0) return null;
  return [...places.map((place) => searchLabel("in", place)), searchLabel("language", language)].join(" ");
}

/** The spans of a row, the earliest first. */
export const spansOf = (written: string): readonly Span[] => JSON.parse(written) as readonly Span[];

/** The spans with one more; those that follow upon one another are made one. */
function withSpan(written: string, added: Span): string {
  const spans: Span[] = [];
  for (const span of [...spansOf(written), added].toSorted(([one], [other]) => one - other)) {
    const before = spans.at(-1);
    if (before && span[0] <= before[1] + 1) spans.splice(-1, 1, [before[0], Math.max(before[1], span[1])]);
    else spans.push(span);
  }
  return JSON.stringify(spans);
}

/** The spans without one number. */
const withoutNumber = (written: string, number: number): string =>
  JSON.stringify(
    spansOf(written).flatMap(([first, last]) =>
      number < first || number > last
        ? [[first, last]]
        : [...(first < number ? [[first, number - 1]] : []), ...(number < last ? [[number + 1, last]] : [])],
    ),
  );
