import type { SqliteDatabase, SqliteStatement } from "../../src/store/sqliteDatabase.js";
import { docsAShard } from "./searchDocs.js";
import { narrowedDocs, narrowedPast, type Narrowed } from "./searchNarrowing.js";
import { pastAShard } from "./searchPast.js";
import type { SearchAsked, WordsFound } from "./searchQueries.js";
import { openSearchReading } from "./searchReading.js";
import { inShard, shardOf } from "./searchShard.js";

type Bound = [Readonly<Record<string, string>>];
type Numbered = Readonly<{ id: number }>;
type Standing = Numbered & Readonly<{ place: string }>;

/** So much of what was found in the past of an article is told. */
const mostPast = 20;

/** So many numbers in a shard are sought one by one; if they are more, it costs less to walk what matches between them. */
const mostSought = 50;

/**
 * Asks of some articles what a search would find in them, in a few statements however large the newsroom is: the index is
 * sought by their numbers alone. What it is worth beside what else there is cannot be said so.
 */
export function searchAmong(db: SqliteDatabase, t: string) {
  const reading = openSearchReading(db, t);
  const docsOf = db.prepare<[string], { doc: number }>(
    `SELECT doc FROM ${t}article WHERE id IN (SELECT value FROM json_each(?))`,
  );
  const prepared = new Map<string, SqliteStatement<Bound, unknown>>();

  function all<Row>(sql: string, bound: Readonly<Record<string, string>>): readonly Row[] {
    const statement = prepared.get(sql) ?? db.prepare<Bound, unknown>(sql);
    prepared.set(sql, statement);
    return statement.all(bound) as Row[];
  }

  /** Those of some numbers of an index under which the words are. */
  function matching(name: string, ids: readonly number[], shardSize: number, expression: string) {
    if (ids.length === 0) return new Set<number>();
    const shards = [...new Set(ids.map((id) => shardOf(id, shardSize)))];
    const asked = shards.flatMap((shard) => {
      const match = inShard(expression, shard);
      const own = ids.filter((id) => shardOf(id, shardSize) === shard);
      const alone = own.map((id) => ({ match, first: id, last: id }));
      return own.length > mostSought ? { match, first: Math.min(...own), last: Math.max(...own) } : alone;
    });
    const found = all<Numbered>(
      `SELECT ${name}.rowid AS id FROM json_each(@asked) AS asked CROSS JOIN ${name}
       WHERE ${name} MATCH asked.value ->> 'match'
         AND ${name}.rowid >= asked.value ->> 'first' AND ${name}.rowid <= asked.value ->> 'last'`,
      { asked: JSON.stringify(asked) },
    );
    return new Set(found.map(({ id }) => id));
  }

  function docsFound(docs: readonly number[], { expression, conditions, bound }: Narrowed) {
    const ids = all<Numbered>(
      `SELECT doc.id FROM json_each(@docs) AS asked CROSS JOIN ${t}doc AS doc
       WHERE ${["doc.id IN (asked.value, asked.value + 1)", ...conditions].join(" AND ")} ORDER BY doc.id`,
      { ...bound, docs: JSON.stringify(docs) },
    ).map(({ id }) => id);
    const found = matching(`${t}words`, ids, docsAShard, expression);
    return ids.filter((id) => found.has(id));
  }

  /** Of a place that said it again and again, what stood last. */
  function pastFound(docs: readonly number[], { expression, conditions, bound }: Narrowed) {
    const rows = all<Standing>(
      `SELECT past.id, past.doc || ' ' || past.key AS place
       FROM json_each(@docs) AS asked CROSS JOIN ${t}past AS past CROSS JOIN ${t}article AS article
       WHERE ${["past.doc = asked.value", "article.doc = past.doc", ...conditions].join(" AND ")}
       ORDER BY past.stood_to DESC, past.id DESC`,
      { ...bound, docs: JSON.stringify(docs) },
    );
    const ids = rows.map(({ id }) => id);
    const found = matching(`${t}past_words`, ids, pastAShard, expression);
    const last = new Map<string, number>();
    for (const { id, place } of rows) if (found.has(id) && !last.has(place)) last.set(place, id);
    return [...last.values()];
  }

  /**
   * By article, what is found in those of some in which anything is: what stands today first, then what stood last, of the
   * past 20 passages at the most.
   */
  return function among(
    asked: SearchAsked,
    articleIds: readonly string[],
  ): ReadonlyMap<string, readonly WordsFound[]> {
    const docs = docsOf.all(JSON.stringify(articleIds)).map(({ doc }) => doc);
    const [ofDocs, ofPast] = [narrowedDocs(asked), narrowedPast(t, asked)];
    const standing = ofDocs ? docsFound(docs, ofDocs) : [];
    const stood = ofPast ? pastFound(docs, ofPast) : [];
    const byArticle = new Map<string, WordsFound[]>();
    const add = (found: ReadonlyMap<number, WordsFound>, ids: readonly number[], most: number) => {
      for (const words of ids.map((id) => found.get(id)!)) {
        const known = byArticle.get(words.articleId) ?? [];
        if (known.filter(({ until }) => until !== null).length < most)
          byArticle.set(words.articleId, [...known, words]);
      }
    };
    add(reading.docs(standing, asked), standing, mostPast);
    add(reading.past(stood, asked), stood, mostPast);
    return byArticle;
  };
}
