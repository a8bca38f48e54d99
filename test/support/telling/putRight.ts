import type { ArticleEvent } from "../../../src/article/events.js";

/** What the corrections of the specs put right, as a command says it. */
export const putRight = {
  wrong: "The harbour was fined.",
  right: "The port was fined.",
  placement: "top",
} as const;

/** The same, as a mutation is asked with it. */
export const toPutRight = { ...putRight, placement: "TOP" } as const;

/** What is recorded of it with the edition that puts it right. */
export const explained = (edition: number, words: object = {}) =>
  ({ type: "CorrectionExplained", data: { edition, ...putRight, ...words } }) satisfies ArticleEvent;
