import type { StoryBlocker } from "../blocker.js";
import { claimBlockers } from "./claims/claimBlockers.js";
import { figureBlockers } from "./figures/figureBlockers.js";
import type { LanguageVersion } from "./languageVersion.js";
import { legalBlockers } from "./legalBlockers.js";
import type { Story } from "./story.js";

/** What a story has against publishing one of its languages, whatever the hour; see `inForce`. */
export function storyBlockers(story: Story, version: LanguageVersion): readonly StoryBlocker[] {
  return [...blockersOf(story, version)];
}

function* blockersOf(story: Story, version: LanguageVersion): Generator<StoryBlocker> {
  const { embargo, hold } = story;
  if (embargo?.lifted === null) yield { code: "EMBARGOED", until: embargo.until };
  if (hold) yield { code: "STORY_HELD", reason: hold.reason, until: hold.until };
  yield* legalBlockers(story, version);
  yield* claimBlockers(story);
  yield* figureBlockers(story);
}
