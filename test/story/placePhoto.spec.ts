import { describe, test } from "vitest";
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
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(storyDecider);

describe("Placing a photo", () => {
  test("runs it at the head of the story", () => {
    given(opened).when(place()).thenRecorded(placed);
  });

  test("runs it beside the text, as many as are wanted", () => {
    given(opened, placed)
      .when(place({ placementId: otherPlacementId, photoId: otherPhotoId, role: "inline" }))
      .thenRecorded({
        type: "PhotoPlaced",
        data: { placementId: otherPlacementId, photoId: otherPhotoId, role: "inline" },
      });
  });

  test("may run the lead picture inside the text once more", () => {
    given(opened, placed)
      .when(place({ placementId: otherPlacementId, role: "inline" }))
      .thenRecorded({
        type: "PhotoPlaced",
        data: { placementId: otherPlacementId, photoId, role: "inline" },
      });
  });

  test("changes nothing when the photo runs in that role already", () => {
    given(opened, placed).when(place()).thenNothing();
    given(opened, placed)
      .when(place({ placementId: otherPlacementId }))
      .thenNothing();
  });

  test("has room for one lead, and says which picture has it", () => {
    given(opened, placed)
      .when(place({ placementId: otherPlacementId, photoId: otherPhotoId }))
      .thenRefused({ code: "LEAD_PHOTO_TAKEN", placementId });
  });

  test("finds the lead's room free when that picture was taken out", () => {
    given(opened, placed, { type: "PhotoTakenOut", data: { placementId } })
      .when(place({ placementId: otherPlacementId, photoId: otherPhotoId }))
      .thenRecorded({
        type: "PhotoPlaced",
        data: { placementId: otherPlacementId, photoId: otherPhotoId, role: "lead" },
      });
  });

  test("never gives a placement to a second picture: captions belong to it", () => {
    given(opened, placed)
      .when(place({ photoId: otherPhotoId, role: "inline" }))
      .thenRefused({ code: "ALREADY_EXISTS" });
  });

  test("needs a photo that was filed", () => {
    given(opened)
      .when(place({ facts: { photo: { filed: false, killed: null } } }))
      .thenRefused({ code: "PHOTO_NOT_FILED", photoId });
  });

  test("runs no picture that was killed", () => {
    given(opened)
      .when(place({ facts: { photo: { filed: true, killed: "Staged." } } }))
      .thenRefused({ code: "PHOTO_KILLED", reason: "Staged." });
  });

  test("needs a story", () => {
    given().when(place()).thenRefused({ code: "NOT_FOUND" });
  });
});

type PlacePhoto = Extract<Said<StoryCommand>, { type: "PlacePhoto" }>;
const place = (differences: Partial<PlacePhoto> = {}): PlacePhoto => ({
  type: "PlacePhoto",
  placementId,
  photoId,
  role: "lead",
  facts: { photo: { filed: true, killed: null } },
  ...differences,
});
