import { describe, expect, test } from "vitest";
import type { StoryCommand } from "../../src/story/commands.js";
import { storyDecider } from "../../src/story/story.js";
import {
  opened,
  otherPhotoId,
  otherPlacementId,
  photoId,
  placed,
  placementId,
} from "../support/telling/facts.js";
import { held } from "../support/telling/legalFacts.js";
import { cropped, replaced } from "../support/telling/placementFacts.js";
import { recorded } from "../support/telling/recorded.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(storyDecider);

describe("Replacing a photo", () => {
  test("puts another picture in its place, and says why and which one went", () => {
    given(opened, placed).when(replace()).thenRecorded(replaced);
  });

  test("keeps the place and its role, and begins with the whole picture", () => {
    const story = recorded("story-1", [opened, placed, cropped, replaced]).reduce(
      storyDecider.evolve,
      storyDecider.initial,
    );
    expect(story.pictures).toStrictEqual([
      { placementId, photoId: otherPhotoId, role: "lead", replacedAt: 3, crop: null },
    ]);
  });

  test("changes nothing when that picture runs there already", () => {
    given(opened, placed, replaced).when(replace()).thenNothing();
    given(opened, placed)
      .when(replace({ photoId, reason: null }))
      .thenNothing();
  });

  test("may bring the first picture back", () => {
    given(opened, placed, replaced)
      .when(replace({ photoId }))
      .thenRecorded({
        type: "PhotoReplaced",
        data: { ...replaced.data, photoId, replacedPhotoId: otherPhotoId },
      });
  });

  test.each([null, " "])("needs a reason: %j", (reason) => {
    given(opened, placed).when(replace({ reason })).thenRefused({ code: "REASON_MISSING" });
  });

  test("needs a picture to replace", () => {
    given(opened).when(replace()).thenRefused({ code: "PHOTO_NOT_PLACED", placementId });
    given(opened, placed, { type: "PhotoTakenOut", data: { placementId } })
      .when(replace())
      .thenRefused({ code: "PHOTO_NOT_PLACED", placementId });
  });

  test("needs a photo that was filed, and none that was killed", () => {
    given(opened, placed)
      .when(replace({ facts: { photo: { filed: false, killed: null } } }))
      .thenRefused({ code: "PHOTO_NOT_FILED", photoId: otherPhotoId });
    given(opened, placed)
      .when(replace({ facts: { photo: { filed: true, killed: "Staged." } } }))
      .thenRefused({ code: "PHOTO_KILLED", reason: "Staged." });
  });

  test("runs no picture twice in the same role", () => {
    const inline = (placement: string, photo: string) =>
      ({
        type: "PhotoPlaced",
        data: { placementId: placement, photoId: photo, role: "inline" },
      }) as const;
    given(opened, inline(placementId, photoId), inline(otherPlacementId, otherPhotoId))
      .when(replace())
      .thenRefused({ code: "PHOTO_ALREADY_PLACED", placementId: otherPlacementId });
    given(opened, placed, inline(otherPlacementId, otherPhotoId)).when(replace()).thenRecorded(replaced);
  });

  test("takes nothing away from what is under a legal hold", () => {
    const { matter } = held.data;
    given(opened, placed, held).when(replace()).thenRefused({ code: "LEGAL_HOLD", matter });
  });

  test("needs a story", () => {
    given().when(replace()).thenRefused({ code: "NOT_FOUND" });
  });

  test("is in the way of whoever takes that picture out, crops it or replaces it meanwhile, and of nobody else", () => {
    expect(storyDecider.facets(replaced)).toStrictEqual({
      writes: [`picture:${placementId}`],
      reads: [`crop:${placementId}`, "legalHold:*"],
    });
  });
});

type ReplacePhoto = Extract<Said<StoryCommand>, { type: "ReplacePhoto" }>;
const replace = (differences: Partial<ReplacePhoto> = {}): ReplacePhoto => ({
  type: "ReplacePhoto",
  placementId,
  photoId: otherPhotoId,
  reason: replaced.data.reason,
  facts: { photo: { filed: true, killed: null } },
  ...differences,
});
