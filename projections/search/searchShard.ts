// The first sign beyond ASCII; from here to the surrogates there are signs for a hundred million articles.
const firstSign = 0x80;

/** The shard of an index that a number belongs to. */
export const shardOf = (id: number, shardSize: number): number => Math.floor(id / shardSize);

/**
 * What every word in a shard begins with, so that each shard has lists of its own: a question that is answered by the
 * newest of them costs the same however many there are. One sign, so that no word can be taken for one of another shard.
 */
export const shardSign = (shard: number): string => String.fromCodePoint(firstSign + shard);

/** An expression for the index, as it asks one shard: with its sign before every word. */
export const inShard = (expression: string, shard: number): string => {
  const sign = shardSign(shard);
  return expression.replaceAll(
    /"([^"]+)"/gu,
    (_, words: string) => `"${sign}${words.replaceAll(" ", ` ${sign}`)}"`,
  );
};
