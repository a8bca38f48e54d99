import type { StoryBlocker } from "../blocker.js";
import { covers } from "./courtOrder.js";
import type { LanguageVersion } from "./languageVersion.js";
import { legalHoldOf } from "./legalHoldOf.js";
import { reviewOf, type LegalReview } from "./legalReview.js";
import type { Story } from "./story.js";

/** What legal and the courts have against publishing an article of this story: of it, of its language, and of the story. */
export function* legalBlockers(
  story: Story,
  { id: articleId, language }: LanguageVersion,
): Generator<StoryBlocker> {
  const hold = legalHoldOf(story);
  if (hold) yield { code: "LEGAL_HOLD", ...hold };
  for (const order of story.courtOrders) {
    const { jurisdiction, reference, lifted } = order;
    if (lifted === null && covers(order, language)) yield { code: "COURT_ORDER", jurisdiction, reference };
  }
  for (const about of [null, articleId]) {
    const review = story.legalReviews[reviewOf(about)];
    if (review) yield* blockersOf(review);
  }
}

function* blockersOf({ outcome, grounds, conditions }: LegalReview): Generator<StoryBlocker> {
  if (outcome === "outstanding") yield { code: "LEGAL_REVIEW_OUTSTANDING" };
  if (outcome === "refused") yield { code: "LEGAL_REFUSED", grounds: grounds! };
  const unmet = conditions.filter(({ met }) => met === null).map(({ condition }) => condition);
  if (unmet.length > 0) yield { code: "LEGAL_CONDITIONS_UNMET", conditions: unmet };
}
