/**
 * The fields that words are found in, each with what a word counts there beside one in the body: the columns of the
 * index, in their order.
 */
export const searchWeights = {
  headline: 10,
  kicker: 4,
  dek: 5,
  slugline: 6,
  dateline: 2,
  byline: 4,
  body: 1,
  caption: 2,
  altText: 2,
  credit: 2,
} as const;

/** One of the fields. */
export type SearchField = keyof typeof searchWeights;

/** All of them, in the order of the index. */
export const searchFields = Object.keys(searchWeights) as readonly SearchField[];
