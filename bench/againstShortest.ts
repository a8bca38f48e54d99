import type { Comparison, Effort } from "./measurement.js";
import { rounds } from "./rounds.js";

/** Every longer life held against the shortest. */
export async function againstShortest<Life extends Readonly<{ revisions: number }>>(
  what: string,
  lives: readonly Life[],
  { rounds: count }: Effort,
  take: (life: Life) => Promise<number>,
): Promise<readonly Comparison[]> {
  const takes = lives.map((life) => [life.revisions, () => take(life)] as const);
  const figures = await rounds<number, number>(count, Object.fromEntries(takes));
  const [shortest, ...longer] = lives.map(({ revisions }) => ({
    what: `${revisions.toLocaleString("en")} revisions`,
    figures: figures[revisions]!,
  }));
  return longer.map((one) => ({
    measured: { ...one, what: `${what}, ${one.what}` },
    baseline: shortest!,
    unit: "µs",
    better: "less",
  }));
}

/** What doing something once costs, in microseconds, from doing it for so long; at least once. */
export async function cost(milliseconds: number, work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  let done = 0;
  do {
    await work();
    done++;
  } while (performance.now() - begin < milliseconds);
  return ((performance.now() - begin) * 1_000) / done;
}
