import type { Recorded } from "../decider.js";

/** The event among an article's that says that evidence was exported under an id; null if it was not. */
export const exportIn = (article: readonly Recorded[], exportId: string): Recorded | null =>
  article.find(({ type, data }) => type === "EvidenceExported" && data["exportId"] === exportId) ?? null;
