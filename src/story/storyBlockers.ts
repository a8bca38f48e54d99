import type { StoryBlocker } from "../blocker.js";
import type { Story } from "./story.js";

/** What a story has against publishing any of its languages. */
export function storyBlockers(_: Story): readonly StoryBlocker[] {
  return [];
}
