import type { OpenProjection, Projection } from "../../../projections/engine/projection.js";
import type { Recorded } from "../../../src/decider.js";
import type { Happening } from "../stores/aLog.js";
import { headlineChanged } from "../telling/facts.js";

/** What a tally answers: how often each headline was written; one event too many or too few would show. */
export type Tally = Readonly<{
  counts: () => Readonly<Record<string, number>>;
  /** The versions of the projection that wrote what is there. */
  writtenBy: () => readonly number[];
}>;

/** How one tally differs from the ordinary one. */
export type TallyParts = Readonly<{
  name?: string;
  version?: number;
  /** Gives its table another shape. */
  column?: string;
  /** Called with each event that it hears. */
  onEvent?: (event: Recorded) => void;
  /** Called before it writes what it counted in a batch. */
  onFlush?: (headlines: readonly string[]) => void;
}>;

/** A projection for the engine's specs: it counts headlines in memory and writes them once a batch. */
export function tally({ name = "tally", version = 1, column = "times", onEvent, onFlush }: TallyParts = {}) {
  return {
    name,
    version,
    tables: (t) => `
      CREATE TABLE ${t}headline (
        headline TEXT PRIMARY KEY, ${column} INTEGER NOT NULL, version INTEGER NOT NULL) STRICT;`,

    open(db, t): OpenProjection<Tally> {
      const heard = new Map<string, number>();
      const add = db.prepare<unknown[]>(
        `INSERT INTO ${t}headline VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET ${column} = ${column} + excluded.${column}`,
      );
      const all = db.prepare<[], { headline: string; times: number; version: number }>(
        `SELECT headline, ${column} AS times, version FROM ${t}headline ORDER BY headline`,
      );
      return {
        when: {
          HeadlineChanged(event: Recorded) {
            onEvent?.(event);
            const headline = event.data["headline"] as string;
            heard.set(headline, (heard.get(headline) ?? 0) + 1);
          },
        },
        flush() {
          onFlush?.([...heard.keys()]);
          for (const [headline, times] of heard) add.run(headline, times, version);
          heard.clear();
        },
        forget: () => heard.clear(),
        queries: {
          counts: () => Object.fromEntries(all.all().map(({ headline, times }) => [headline, times])),
          writtenBy: () => [...new Set(all.all().map((row) => row.version))],
        },
      };
    },
  } satisfies Projection<Tally>;
}

/** The same article's headline, written again and again. */
export const headlines = (...written: readonly string[]): Happening => [
  "article-1",
  ...written.map(headlineChanged),
];
