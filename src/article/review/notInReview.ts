import type { Article } from "../article.js";
import type { ArticleRefusal } from "../commands.js";

/** Why nothing is said on a gate now: the text is on hold, or nobody has handed it over. Null if it is in review. */
export function notInReview({ hold, workflow }: Article): ArticleRefusal | null {
  if (hold) return { code: "ON_HOLD", reason: hold.reason };
  return workflow === "inReview" ? null : { code: "NOT_IN_REVIEW" };
}
