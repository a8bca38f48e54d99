import type { ArticleEvent } from "../../src/article/events.js";
import type { SourceEvent } from "../../src/source/events.js";

/** The events that say that somebody was shown confidential words. */
export const readsOfConfidence = [
  "ConfidentialSourceOpened",
  "AskersContactOpened",
] as const satisfies readonly (ArticleEvent | SourceEvent)["type"][];
