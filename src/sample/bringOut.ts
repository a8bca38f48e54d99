import type { Day } from "./day.js";
import { review, type Review } from "./review.js";
import { esen } from "./staff.js";

/** Takes an article through its review and to its readers. */
export async function bringOut(day: Day, articleId: string, reviewed: Review): Promise<void> {
  await review(day, articleId, reviewed);
  await day.ask(esen, articleId, { type: "PublishArticle" });
}
