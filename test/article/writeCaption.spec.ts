import { describe, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleCommand } from "../../src/article/commands.js";
import { captionWritten, drafted, otherPlacementId, placementId } from "../support/facts.js";
import { specify, type Said } from "../support/spec.js";
import { source, translationOf } from "../support/translationFacts.js";

const given = specify(articleDecider);

describe("Writing a caption", () => {
  test("says what a picture shows, in this language", () => {
    given(drafted).when(write()).thenRecorded(captionWritten);
  });

  test("keeps it on one line", () => {
    given(drafted)
      .when(write({ caption: " The harbour\non  Sunday" }))
      .thenRecorded(captionWritten);
  });

  test("belongs to one picture", () => {
    given(drafted, captionWritten)
      .when(write({ placementId: otherPlacementId }))
      .thenRecorded({ ...captionWritten, data: { ...captionWritten.data, placementId: otherPlacementId } });
  });

  test("may be done again, better", () => {
    const better = { placementId, caption: "The harbour on Sunday, before the fog" };
    given(drafted, captionWritten).when(write(better)).thenRecorded({ type: "CaptionWritten", data: better });
  });

  test("changes nothing when it is that already", () => {
    given(drafted, captionWritten).when(write()).thenNothing();
    given(drafted, captionWritten)
      .when(write({ caption: "The harbour  on Sunday " }))
      .thenNothing();
  });

  test("needs a picture that the story runs", () => {
    given(drafted)
      .when(write({ facts: { placed: false } }))
      .thenRefused({ code: "PHOTO_NOT_PLACED", placementId });
  });

  test("needs words", () => {
    given(drafted)
      .when(write({ caption: " " }))
      .thenInvalid("caption");
  });

  test("is not how a translation gets its captions", () => {
    given(translationOf(source)).when(write()).thenRefused({ code: "WRITTEN_BY_SEGMENT" });
  });

  test("needs an article", () => {
    given().when(write()).thenRefused({ code: "NOT_FOUND" });
  });
});

type WriteCaption = Extract<Said<ArticleCommand>, { type: "WriteCaption" }>;
const write = (differences: Partial<WriteCaption> = {}): WriteCaption => ({
  ...captionWritten.data,
  type: "WriteCaption",
  facts: { placed: true },
  ...differences,
});
