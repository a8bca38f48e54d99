import { describe, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleCommand } from "../../src/article/commands.js";
import { altTextWritten, drafted, otherPlacementId, placementId } from "../support/facts.js";
import { specify, type Said } from "../support/spec.js";
import { source, translationOf } from "../support/translationFacts.js";

const given = specify(articleDecider);

describe("Writing an alt text", () => {
  test("says what those who cannot see a picture would see, in this language", () => {
    given(drafted).when(write()).thenRecorded(altTextWritten);
  });

  test("keeps it on one line", () => {
    given(drafted)
      .when(write({ altText: " Cranes\nin  fog" }))
      .thenRecorded(altTextWritten);
  });

  test("belongs to one picture", () => {
    given(drafted, altTextWritten)
      .when(write({ placementId: otherPlacementId }))
      .thenRecorded({ ...altTextWritten, data: { ...altTextWritten.data, placementId: otherPlacementId } });
  });

  test("may be done again, better", () => {
    const better = { placementId, altText: "Three cranes in fog" };
    given(drafted, altTextWritten).when(write(better)).thenRecorded({ type: "AltTextWritten", data: better });
  });

  test("changes nothing when it is that already", () => {
    given(drafted, altTextWritten).when(write()).thenNothing();
    given(drafted, altTextWritten)
      .when(write({ altText: "Cranes  in fog " }))
      .thenNothing();
  });

  test("needs a picture that the story runs", () => {
    given(drafted)
      .when(write({ facts: { placed: false } }))
      .thenRefused({ code: "PHOTO_NOT_PLACED", placementId });
  });

  test("needs words", () => {
    given(drafted)
      .when(write({ altText: " " }))
      .thenInvalid("altText");
  });

  test("is not how a translation gets its alt texts", () => {
    given(translationOf(source)).when(write()).thenRefused({ code: "WRITTEN_BY_SEGMENT" });
  });

  test("needs an article", () => {
    given().when(write()).thenRefused({ code: "NOT_FOUND" });
  });
});

type WriteAltText = Extract<Said<ArticleCommand>, { type: "WriteAltText" }>;
const write = (differences: Partial<WriteAltText> = {}): WriteAltText => ({
  ...altTextWritten.data,
  type: "WriteAltText",
  facts: { placed: true },
  ...differences,
});
