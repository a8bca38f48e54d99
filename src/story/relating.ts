import { accept, refuse } from "../decider.js";
import { invalid } from "../refusal.js";
import { legalHoldOf } from "./legalHoldOf.js";
import type { StorySeam } from "./story.js";

/** How stories hang together: what updates, follows, explains or runs beside what. */
export const relating: StorySeam<"RelateStory" | "UnrelateStory", "StoryRelated" | "StoryUnrelated"> = {
  answers: {
    RelateStory({ relatedStoryId: storyId, relation, facts }, { id, relations }) {
      if (storyId === id)
        return refuse(invalid(["relatedStoryId"], "A story is related to other stories, not to itself."));
      if (!facts.related.opened) return refuse({ code: "STORY_NOT_FOUND", storyId });
      if (relations.some((one) => one.storyId === storyId && one.relation === relation)) return accept();
      const isReversed = facts.related.relations.some(
        (theirs) => theirs.storyId === id && theirs.relation === relation,
      );
      if (isReversed && (relation === "updateOf" || relation === "followUp"))
        return refuse({ code: "RELATED_THE_OTHER_WAY", storyId, relation });
      return accept({ type: "StoryRelated", data: { storyId, relation } });
    },
    UnrelateStory({ relatedStoryId: storyId }, story) {
      const hold = legalHoldOf(story);
      if (hold) return refuse({ code: "LEGAL_HOLD", ...hold });
      if (!story.relations.some((one) => one.storyId === storyId))
        return refuse({ code: "STORY_NOT_RELATED", storyId });
      return accept({ type: "StoryUnrelated", data: { storyId } });
    },
  },
  effects: {
    StoryRelated: {
      evolve: (story, { data }) => ({
        ...story,
        relations: [...story.relations.filter(({ storyId }) => storyId !== data.storyId), data],
      }),
      writes: ({ storyId }) => [`relation:${storyId}`],
    },
    StoryUnrelated: {
      evolve: (story, { data }) => ({
        ...story,
        relations: story.relations.filter(({ storyId }) => storyId !== data.storyId),
      }),
      writes: ({ storyId }) => [`relation:${storyId}`],
      reads: () => ["legalHold:*"],
    },
  },
};
