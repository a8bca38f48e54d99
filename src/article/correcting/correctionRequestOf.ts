import type { Article } from "../article.js";
import type { CorrectionRequest } from "./correctionRequest.js";

/** The request under this id that was made about an article, or null. */
export const correctionRequestOf = (article: Article, requestId: string): CorrectionRequest | null =>
  article.correctionRequests.find((request) => request.requestId === requestId) ?? null;
