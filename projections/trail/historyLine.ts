import type { Json } from "../../src/decider.js";

/** One line of a history: the fact, who made it so, when, in which role, and why. */
export type HistoryLine = Readonly<{
  position: number;
  stream: string;
  revision: number;
  type: string;
  at: string;
  by: string;
  role: string;
  desk: string | null;
  /** The language that the role was held for, and whose it was where it had been delegated. */
  language: string | null;
  onBehalfOf: string | null;
  reason: string | null;
  origin: string;
  detail: Readonly<Record<string, Json>>;
}>;

/** A line as its table has it. */
export type LineRow = Omit<HistoryLine, "detail"> & { detail: string };

/** The line of a row. */
export const readLine = ({ detail, ...row }: LineRow): HistoryLine => ({
  ...row,
  detail: JSON.parse(detail) as HistoryLine["detail"],
});

/** The columns of a line, in the order of its table. */
export const lineColumns =
  "position stream revision type at by role desk language onBehalfOf reason origin detail".split(" ");
