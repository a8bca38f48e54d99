import { describe, expect, test } from "vitest";
import type { StoryCommand } from "../../src/story/commands.js";
import { storyDecider } from "../../src/story/story.js";
import { opened, placed, placementId } from "../support/telling/facts.js";
import { cropped, replaced } from "../support/telling/placementFacts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(storyDecider);
const { focalPoint, rect } = cropped.data;

describe("Setting a crop", () => {
  test("says what of a picture must be seen, and what is shown", () => {
    given(opened, placed).when(crop()).thenRecorded(cropped);
  });

  test("may leave the whole picture to be shown", () => {
    given(opened, placed, cropped)
      .when(crop({ rect: null }))
      .thenRecorded({ type: "CropSet", data: { placementId, focalPoint, rect: null } });
  });

  test.each([
    { focalPoint: { x: 0, y: 0 }, rect: { x: 0, y: 0, width: 1, height: 1 } },
    { focalPoint: { x: 1, y: 1 }, rect: { x: 0.7, y: 0.9, width: 0.3, height: 0.1 } },
  ])("may go to the very edge: %j", (to) => {
    given(opened, placed)
      .when(crop(to))
      .thenRecorded({ type: "CropSet", data: { placementId, ...to } });
  });

  test("changes nothing when it is that already, to the millionth", () => {
    given(opened, placed, cropped).when(crop()).thenNothing();
    given(opened, placed, cropped)
      .when(crop({ focalPoint: { x: 0.1 + 0.3, y: 0.30000001 } }))
      .thenNothing();
  });

  test.each<[Partial<SetCrop>, readonly string[]]>([
    [{ focalPoint: { x: -0.1, y: 0.5 } }, ["focalPoint", "x"]],
    [{ focalPoint: { x: 0.5, y: 1.1 } }, ["focalPoint", "y"]],
    [{ focalPoint: { x: Number.NaN, y: 0.5 } }, ["focalPoint", "x"]],
    [{ rect: { ...rect, x: 2 } }, ["rect", "x"]],
    [{ rect: { ...rect, y: -1 } }, ["rect", "y"]],
    [{ rect: { ...rect, width: 0 } }, ["rect", "width"]],
    [{ rect: { ...rect, height: 0 } }, ["rect", "height"]],
    [{ rect: { ...rect, width: 0.95 } }, ["rect", "width"]],
    [{ rect: { ...rect, height: 0.95 } }, ["rect", "height"]],
    [{ focalPoint: { x: 0.95, y: 0.3 } }, ["focalPoint", "x"]],
    [{ focalPoint: { x: 0.4, y: 0.8 } }, ["focalPoint", "y"]],
  ])("stays inside the picture, and keeps the focal point in sight: %j", (wrong, path) => {
    given(opened, placed)
      .when(crop(wrong))
      .thenInvalid(...path);
  });

  test("begins anew when another picture takes the place", () => {
    given(opened, placed, cropped, replaced).when(crop()).thenRecorded(cropped);
  });

  test("needs a picture that the story runs", () => {
    given(opened).when(crop()).thenRefused({ code: "PHOTO_NOT_PLACED", placementId });
  });

  test("needs a story", () => {
    given().when(crop()).thenRefused({ code: "NOT_FOUND" });
  });

  test("is of the picture that was there when it was asked", () => {
    expect(storyDecider.facets(cropped)).toStrictEqual({
      writes: [`crop:${placementId}`],
      reads: [`picture:${placementId}`],
    });
  });
});

type SetCrop = Extract<Said<StoryCommand>, { type: "SetCrop" }>;
const crop = (differences: Partial<SetCrop> = {}): SetCrop => ({
  type: "SetCrop",
  placementId,
  focalPoint,
  rect,
  ...differences,
});
