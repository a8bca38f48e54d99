import type { SqliteDatabase, SqliteStatement } from "../../src/store/sqliteDatabase.js";
import { searchFields, searchWeights } from "./searchFields.js";
import { inShard, shardOf } from "./searchShard.js";

/** Something that matches: its number, what it is worth (the less, the better), and where it stands. */
export type Match = Readonly<{ id: number; rank: number; doc: number; key: string }>;

/** What an index is asked: the expression, the phrases wanted in it, and what else must hold, as SQL and what it binds. */
export type IndexAsked = Readonly<{
  expression: string;
  phrases: readonly string[];
  /** Whether some of the phrases may be missing from what matches. */
  isAny: boolean;
  joins: string;
  conditions: readonly string[];
  bound: Readonly<Record<string, string>>;
}>;

/** What is asked of: the index, the table whose ids are its numbers, what is answered of a match, and its shards. */
export type RankedIndex = Readonly<{ name: string; table: string; place: string; shardSize: number }>;

type Bound = [Readonly<Record<string, string | number>>];

/** So many of the newest that match are ranked: what is common costs no more in a large newsroom than in a small one. */
const mostRanked = 1_000;

// A statement asks so many shards and stops at the one that makes the number full; SQLite allows 500 at the most.
const shardsAtOnce = 100;

const weights = [...searchFields.map((field) => searchWeights[field]), 0].join(", ");

/** Opens an index for asking: the newest that match, each with its rank, in one statement however many shards there are. */
export function openSearchRanking(db: SqliteDatabase, { name, table, place, shardSize }: RankedIndex) {
  const extent = db.prepare<[], { newest: number | null; texts: number; totals: Uint8Array | null }>(
    `SELECT (SELECT max(id) FROM ${table}) AS newest, (SELECT count(*) FROM ${name}_docsize) AS texts,
       (SELECT block FROM ${name}_data WHERE id = 1) AS totals`,
  );
  const holding = db.prepare<[string], { texts: number }>(
    `SELECT (SELECT count(*) FROM ${name} WHERE ${name} MATCH phrase.value) AS texts
     FROM json_each(?) AS phrase ORDER BY phrase.key`,
  );
  const holders = db.prepare<[string, number], { n: number; id: number }>(
    `SELECT asked.key AS n, ${name}.rowid AS id FROM json_each(?) AS asked CROSS JOIN ${name}
     WHERE ${name} MATCH asked.value AND ${name}.rowid >= ?`,
  );
  const prepared = new Map<string, SqliteStatement<Bound, Match>>();

  function statementFor(sql: string) {
    const statement = prepared.get(sql) ?? db.prepare<Bound, Match>(sql);
    prepared.set(sql, statement);
    return statement;
  }

  /** The newest matches of these shards, which come newest first. */
  function matchesIn(shards: readonly number[], limit: number, asked: IndexAsked): readonly Match[] {
    const { expression, joins, conditions, bound } = asked;
    const one = (n: number) =>
      `SELECT * FROM (
         SELECT ${name}.rowid AS id, bm25(${name}, ${weights}) AS rank, ${place} FROM ${name} ${joins}
         WHERE ${[`${name} MATCH @match${n}`, ...conditions].join(" AND ")}
         ORDER BY ${name}.rowid DESC LIMIT ${mostRanked})`;
    const matches = shards.map((shard, n): [string, string] => [`match${n}`, inShard(expression, shard)]);
    return statementFor(`${shards.map((_, n) => one(n)).join(" UNION ALL ")} LIMIT @limit`).all({
      ...bound,
      ...Object.fromEntries(matches),
      limit,
    });
  }

  /** In how many texts each phrase stands, by shard. */
  function holdingIn(shards: readonly number[], phrases: readonly string[]) {
    const asked = shards.flatMap((shard) => phrases.map((phrase) => inShard(phrase, shard)));
    const counted = holding.all(JSON.stringify(asked)).map(({ texts }) => texts);
    return new Map(
      shards.map((shard, n) => [shard, counted.slice(n * phrases.length, (n + 1) * phrases.length)]),
    );
  }

  /** Which of the phrases stand in each match, where not all of them must. */
  function heldBy(found: readonly Match[], shards: readonly number[], { expression, phrases }: IndexAsked) {
    const held = new Map<number, number[]>(found.map(({ id }) => [id, []]));
    const asked = shards.flatMap((shard) =>
      phrases.map((phrase) => inShard(`(${expression}) AND (${phrase})`, shard)),
    );
    const oldest = found.at(-1)?.id ?? 0;
    for (const { n, id } of holders.all(JSON.stringify(asked), oldest))
      held.get(id)?.push(n % phrases.length);
    return held;
  }

  /**
   * The newest that match, ranked by BM25. FTS5 takes a phrase for the rarer the fewer texts of a shard have it, which
   * would favour the texts of a shard that is hardly begun: so what it says is weighed again by how rare the phrases of
   * each match are in all the shards.
   */
  return function ranked(asked: IndexAsked): readonly Match[] {
    const { newest, texts, totals } = extent.get()!;
    const everPut = firstNumberIn(totals ?? []);
    const found: Match[] = [];
    const last = shardOf(newest ?? 0, shardSize);
    for (let from = last; from >= 0 && found.length < mostRanked; from -= shardsAtOnce) {
      const shards = Array.from({ length: Math.min(shardsAtOnce, from + 1) }, (_, n) => from - n);
      found.push(...matchesIn(shards, mostRanked - found.length, asked));
    }
    const shards = [...new Set(found.map(({ id }) => shardOf(id, shardSize)))];
    const counts = holdingIn(shards, asked.phrases);
    const everyPhrase = asked.phrases.map((_, n) => n);
    const held = asked.isAny ? heldBy(found, shards, asked) : null;
    const inAll = everyPhrase.map((n) => shards.reduce((sum, shard) => sum + counts.get(shard)![n]!, 0));
    return found.map((match) => {
      const phrases = held?.get(match.id) ?? everyPhrase;
      const here = counts.get(shardOf(match.id, shardSize))!;
      const weighed = sum(phrases.map((n) => rarityInShard(here[n]!, everPut)));
      return { ...match, rank: (match.rank * sum(phrases.map((n) => rarity(inAll[n]!, texts)))) / weighed };
    });
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);

/** How rare a phrase is that so many of the texts have; above zero, as all of them may. */
const rarity = (holding: number, texts: number) => Math.log(1 + texts / (holding + 0.5));

/** The same as FTS5's `bm25` reckons it, to the letter: https://sqlite.org/fts5.html#the_bm25_function */
function rarityInShard(holding: number, everPut: number): number {
  const odds = (everPut - holding + 0.5) / (holding + 0.5);
  return odds > 1 ? Math.log(odds) : 1e-6;
}

/**
 * How many texts FTS5 believes are in an index, which its record of totals begins with, seven bits to a byte: where no
 * text is kept it takes off none that was removed, so that it counts each rewriting of a text once more.
 */
function firstNumberIn(totals: Iterable<number>): number {
  let number = 0;
  for (const byte of totals) {
    number = number * 128 + (byte % 128);
    if (byte < 128) break;
  }
  return number;
}
