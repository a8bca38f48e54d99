import type { Comparison, Series } from "./measurement.js";

const heads = ["measured", "best", "median", "against", "best", "median", "ratio"];

/** The comparisons as a Markdown table. The ratio is the median of the rounds' own ratios. */
export function table(comparisons: readonly Comparison[]): string {
  const rows = comparisons.map(({ measured, baseline, unit, better }) => [
    `${measured.what}, ${unit}`,
    ...bestAndMedian(measured, better),
    baseline.what,
    ...bestAndMedian(baseline, better),
    `**${figure(median(measured.figures.map((one, round) => one / baseline.figures[round]!)))}**`,
  ]);
  const marks = ["---", "--:", "--:", "---", "--:", "--:", "--:"];
  return [heads, marks, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function bestAndMedian({ figures }: Series, better: Comparison["better"]): readonly string[] {
  const best = better === "more" ? Math.max(...figures) : Math.min(...figures);
  return [figure(best), figure(median(figures))];
}

function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}

/** Two or three digits that mean something. */
const figure = (value: number): string =>
  value >= 100
    ? Math.round(value).toLocaleString("en")
    : value.toLocaleString("en", { maximumSignificantDigits: 2 });
