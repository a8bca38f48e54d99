/** How much work to put in. */
export type Effort = Readonly<{
  /** How often each figure is taken; where it is more than once, a first time that is not counted comes before. */
  rounds: number;
  /** How long one figure is taken for in process, in milliseconds. */
  burst: number;
  /** How many stories the newsroom of the rebuild has told. */
  stories: number;
  /** How often the article of the disk measurement is revised. */
  revisions: number;
}>;

/** Enough for figures worth keeping: under three minutes. */
export const thorough: Effort = { rounds: 5, burst: 250, stories: 1_000, revisions: 1_000 };

/** Enough to see that everything runs. */
export const quick: Effort = { rounds: 1, burst: 100, stories: 40, revisions: 200 };

/** A series of figures: what was measured, once a round. */
export type Series = Readonly<{ what: string; figures: readonly number[] }>;

/** A series beside the one it is held against, taken in the same rounds. */
export type Comparison = Readonly<{
  measured: Series;
  baseline: Series;
  unit: string;
  /** Whether more of the unit is better, such as appends a second, or less, such as bytes. */
  better: "more" | "less";
}>;

/** One question about Stet's speed or size, and how it is answered. */
export type Measurement = Readonly<{
  title: string;
  take: (effort: Effort) => Promise<readonly Comparison[]>;
}>;
