import type { StoryBlocker } from "../blocker.js";
import { claimBlockers } from "./claims/claimBlockers.js";
import { figureBlockers } from "./figures/figureBlockers.js";
import { legalBlockers } from "./legalBlockers.js";
import type { Story } from "./story.js";

/** What a story has against publishing one of its languages, whatever the hour; see `inForce`. */
export function storyBlockers(story: Story, articleId: string): readonly StoryBlocker[] {
  return [...blockersOf(story, articleId)];
}

function* blockersOf(story: Story, articleId: string): Generator<StoryBlocker> {
  const { embargo } = story;
  if (embargo?.lifted === null) yield { code: "EMBARGOED", until: embargo.until };
  yield* legalBlockers(story, articleId);
  yield* claimBlockers(story);
  yield* figureBlockers(story);
}
