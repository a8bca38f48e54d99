import { describe, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleCommand } from "../../src/article/commands.js";
import type { ArticleEvent } from "../../src/article/events.js";
import {
  altTextWritten,
  captionWritten,
  drafted,
  otherPlacementId,
  placementId,
  storyId,
} from "../support/telling/facts.js";
import { specify, type Said } from "../support/telling/spec.js";
import { source, translationOf } from "../support/telling/translationFacts.js";

const given = specify(articleDecider);

type WriteCaption = Extract<Said<ArticleCommand>, { type: "WriteCaption" }>;
type Write = Readonly<{ words?: string; at?: string; facts?: WriteCaption["facts"] }>;
type Kind = Readonly<{
  path: string;
  words: string;
  write: (said?: Write) => Said<ArticleCommand>;
  written: (words?: string, at?: string) => ArticleEvent;
}>;

const inPlace: WriteCaption["facts"] = { placed: true, replacedAt: null };
const { caption } = captionWritten.data;
const { altText } = altTextWritten.data;
const kinds: readonly [string, Kind][] = [
  [
    "a caption, which says what a picture shows",
    {
      path: "caption",
      words: caption,
      write: ({ words = caption, at = placementId, facts = inPlace } = {}) => ({
        type: "WriteCaption",
        placementId: at,
        caption: words,
        facts,
      }),
      written: (words = caption, at = placementId) => ({
        type: "CaptionWritten",
        data: { placementId: at, caption: words },
      }),
    },
  ],
  [
    "an alt text, which says what those who cannot see a picture would see",
    {
      path: "altText",
      words: altText,
      write: ({ words = altText, at = placementId, facts = inPlace } = {}) => ({
        type: "WriteAltText",
        placementId: at,
        altText: words,
        facts,
      }),
      written: (words = altText, at = placementId) => ({
        type: "AltTextWritten",
        data: { placementId: at, altText: words },
      }),
    },
  ],
];

describe.each(kinds)("Writing %s,", (_, { path, words, write, written }) => {
  test("keeps it in the article's language", () => {
    given(drafted).when(write()).thenRecorded(written());
  });

  test("keeps it on one line", () => {
    given(drafted)
      .when(write({ words: ` ${words.replace(" ", "\n ")} ` }))
      .thenRecorded(written());
  });

  test("belongs to one place of a picture", () => {
    given(drafted, written())
      .when(write({ at: otherPlacementId }))
      .thenRecorded(written(words, otherPlacementId));
  });

  test("may be done again, better", () => {
    given(drafted, written())
      .when(write({ words: "The harbour before the fog" }))
      .thenRecorded(written("The harbour before the fog"));
  });

  test("changes nothing when it is that already", () => {
    given(drafted, written()).when(write()).thenNothing();
    given(drafted, written())
      .when(write({ words: `${words}  ` }))
      .thenNothing();
  });

  test("is said anew of a picture that took the place of another, even in the same words, and once", () => {
    const saw = (revision: number) => ({ saw: { [`story-${storyId}`]: revision } });
    const facts = { placed: true, replacedAt: 4 };
    given(drafted, { ...written(), ...saw(3) })
      .when(write({ facts }))
      .thenRecorded(written());
    given(drafted, { ...written(), ...saw(3) }, { ...written(), ...saw(4) })
      .when(write({ facts }))
      .thenNothing();
  });

  test("needs a picture that the story runs", () => {
    given(drafted)
      .when(write({ facts: { ...inPlace, placed: false } }))
      .thenRefused({ code: "PHOTO_NOT_PLACED", placementId });
  });

  test("needs words", () => {
    given(drafted)
      .when(write({ words: " " }))
      .thenInvalid(path);
  });

  test("is not how a translation gets them", () => {
    given(translationOf(source)).when(write()).thenRefused({ code: "WRITTEN_BY_SEGMENT" });
  });

  test("needs an article", () => {
    given().when(write()).thenRefused({ code: "NOT_FOUND" });
  });
});
