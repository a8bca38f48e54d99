import { describe, test } from "vitest";
import type { StoryCommand } from "../../src/story/commands.js";
import type { RelationKind } from "../../src/story/relation.js";
import { storyDecider } from "../../src/story/story.js";
import { opened, subjectId } from "../support/telling/facts.js";
import { otherStoryId, related, unrelated } from "../support/telling/planningFacts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(storyDecider);

describe("Relating a story", () => {
  test("says what another one is to it", () => {
    given(opened).when(relate()).thenRecorded(related);
  });

  test("changes nothing when it says so already", () => {
    given(opened, related).when(relate()).thenNothing();
  });

  test("says something else of it, in the place of what was said", () => {
    const background = { storyId: otherStoryId, relation: "background" } as const;
    given(opened, related)
      .when(relate({ relation: "background" }))
      .thenRecorded({ type: "StoryRelated", data: background });
    given(opened, related, { type: "StoryRelated", data: background }).when(relate()).thenRecorded(related);
  });

  test("is not to itself", () => {
    given(opened)
      .when(relate({ relatedStoryId: subjectId }))
      .thenInvalid("relatedStoryId");
  });

  test("needs another story that was opened", () => {
    given(opened)
      .when(relate({ facts: { related: { opened: false, relations: [] } } }))
      .thenRefused({ code: "STORY_NOT_FOUND", storyId: otherStoryId });
  });

  test.each(["updateOf", "followUp"] as const)(
    "has no two stories that are each %s the other",
    (relation) => {
      given(opened)
        .when(relate({ relation, facts: saying(relation) }))
        .thenRefused({ code: "RELATED_THE_OTHER_WAY", storyId: otherStoryId, relation });
    },
  );

  test.each(["background", "package"] as const)("may be said from both sides: %s", (relation) => {
    given(opened)
      .when(relate({ relation, facts: saying(relation) }))
      .thenRecorded({ type: "StoryRelated", data: { storyId: otherStoryId, relation } });
  });

  test("needs a story", () => {
    given().when(relate()).thenRefused({ code: "NOT_FOUND" });
  });
});

describe("Unrelating a story", () => {
  test("says that the other one is nothing to it", () => {
    given(opened, related).when(unrelate).thenRecorded(unrelated);
  });

  test("needs one that it is related to, and a story", () => {
    const not = { code: "STORY_NOT_RELATED", storyId: otherStoryId } as const;
    given(opened).when(unrelate).thenRefused(not);
    given(opened, related, unrelated).when(unrelate).thenRefused(not);
    given().when(unrelate).thenRefused({ code: "NOT_FOUND" });
  });
});

type RelateStory = Extract<Said<StoryCommand>, { type: "RelateStory" }>;
const relate = (differences: Partial<RelateStory> = {}): RelateStory => ({
  type: "RelateStory",
  relatedStoryId: otherStoryId,
  relation: "followUp",
  facts: { related: { opened: true, relations: [] } },
  ...differences,
});
const unrelate: Said<StoryCommand> = { type: "UnrelateStory", relatedStoryId: otherStoryId };

/** What the other story says of this one. */
const saying = (relation: RelationKind) => ({
  related: { opened: true, relations: [{ storyId: subjectId, relation }] },
});
