import type { SqliteDatabase } from "../../src/store/sqliteDatabase.js";
import { searchFields } from "./searchFields.js";
import type { Passage } from "./searchPassages.js";
import { shardOf, shardSign } from "./searchShard.js";
import { wordsOf } from "./searchWords.js";

/** An index of words, each thing in it under a number of its own, in the shard that the number belongs to. */
export type SearchIndex = Readonly<{
  /** Things are put in by rising number where that is possible: it is what the index does fast. */
  put: (id: number, passages: readonly Passage[], labels: string) => void;
  remove: (id: number) => void;
}>;

const columns = [...searchFields, "label"];

/**
 * The table of an index. It keeps no text, only words folded by `searchWords.ts`, which its own tokenizer must not cut
 * again: `ascii` takes every letter beyond ASCII for part of a word. Each word begins with the sign of its shard.
 * Beginnings of two and three letters behind the sign have lists of their own, so that `be*` costs what a word costs.
 */
export const searchIndexTable = (name: string): string => `
    CREATE VIRTUAL TABLE ${name} USING fts5(
      ${columns.join(", ")}, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '3 4');`;

/** Opens an index for writing, so many numbers to a shard. */
export function openSearchIndex(db: SqliteDatabase, name: string, shardSize: number): SearchIndex {
  const insert = db.prepare<unknown[]>(
    `INSERT INTO ${name} (rowid, ${columns.join(", ")}) VALUES (@id, ${columns.map((column) => `@${column}`).join(", ")})`,
  );
  const remove = db.prepare<unknown[]>(`DELETE FROM ${name} WHERE rowid = ?`);
  return {
    put(id, passages, labels) {
      const sign = shardSign(shardOf(id, shardSize));
      const texts = searchFields.map((field): [string, string] => [
        field,
        passages
          .filter((passage) => passage.field === field)
          .map(({ text }) =>
            signed(
              wordsOf(text).map(({ word }) => word),
              sign,
            ),
          )
          .join(between),
      ]);
      insert.run({ ...Object.fromEntries(texts), id, label: signed(labels.split(" "), sign) });
    },
    remove: (id) => void remove.run(id),
  };
}

// No row of words reaches from one passage into the next: nobody can look for a sign of the private use area.
const between = " \ue000 ";

const signed = (words: readonly string[], sign: string) =>
  words.length > 0 ? sign + words.join(` ${sign}`) : "";

/** What a thing is filed under, so that a filter is part of the question to the index: one word that nobody can type. */
export const searchLabel = (
  kind: "in" | "language" | "desk" | "publication" | "author",
  value: string,
): string => `${kind}${Buffer.from(value.toLowerCase()).toString("hex")}`;
