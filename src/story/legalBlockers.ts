import type { StoryBlocker } from "../blocker.js";
import { legalHoldOf } from "./legalHoldOf.js";
import { reviewOf, type LegalReview } from "./legalReview.js";
import type { Story } from "./story.js";

/** What legal has against publishing an article of this story: what was said of it, and of the story as a whole. */
export function* legalBlockers(story: Story, articleId: string): Generator<StoryBlocker> {
  const hold = legalHoldOf(story);
  if (hold) yield { code: "LEGAL_HOLD", ...hold };
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
