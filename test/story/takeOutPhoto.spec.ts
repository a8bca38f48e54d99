import { describe, test } from "vitest";
import type { StoryCommand } from "../../src/story/commands.js";
import { storyDecider } from "../../src/story/story.js";
import { opened, otherPlacementId, placed, placementId } from "../support/telling/facts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(storyDecider);

describe("Taking out a photo", () => {
  test("no longer runs it", () => {
    given(opened, placed).when(takeOut(placementId)).thenRecorded(takenOut);
  });

  test("needs a picture under this placement", () => {
    given(opened, placed)
      .when(takeOut(otherPlacementId))
      .thenRefused({ code: "PHOTO_NOT_PLACED", placementId: otherPlacementId });
  });

  test("cannot be done twice", () => {
    given(opened, placed, takenOut)
      .when(takeOut(placementId))
      .thenRefused({ code: "PHOTO_NOT_PLACED", placementId });
  });

  test("needs a story", () => {
    given().when(takeOut(placementId)).thenRefused({ code: "NOT_FOUND" });
  });
});

const takenOut = { type: "PhotoTakenOut", data: { placementId } } as const;
const takeOut = (placement: string): Said<StoryCommand> => ({ type: "TakeOutPhoto", placementId: placement });
