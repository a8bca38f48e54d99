import { describe, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleCommand } from "../../src/article/commands.js";
import { author, body, bodyWritten, drafted, storyId } from "../support/telling/facts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(articleDecider);

describe("Drafting an article", () => {
  test("begins it with as much of its text as is there", () => {
    given().when(draft({ body })).thenRecorded(drafted, bodyWritten);
  });

  test("needs no more than a working headline", () => {
    given()
      .when(draft({ byline: [] }))
      .thenRecorded({ ...drafted, data: { ...drafted.data, byline: [] } });
  });

  test("stores words in one form, and the language by its canonical tag", () => {
    given()
      .when(
        draft({
          language: " EN ",
          headline: " Court fines\nthe  harbour",
          dek: "Cafe\u0301s  stay open",
          byline: [{ ...author, name: " Ines  Marku " }, author],
        }),
      )
      .thenRecorded({ ...drafted, data: { ...drafted.data, dek: "Caf\u00e9s stay open" } });
  });

  test("takes a blank dek for none", () => {
    given()
      .when(draft({ dek: " \n" }))
      .thenRecorded(drafted);
  });

  test("remembers the page that it was imported from, furniture included", () => {
    given()
      .when(draft({ body, importedFrom: page }))
      .thenRecorded(drafted, { type: "ImportRecorded", data: page }, bodyWritten);
  });

  test("happens once", () => {
    given(drafted)
      .when(draft({ headline: "Another" }))
      .thenRefused({ code: "ALREADY_EXISTS" });
  });

  test("needs a story", () => {
    given()
      .when(draft({ facts: { opened: false, languages: ["en"] } }))
      .thenRefused({ code: "STORY_NOT_FOUND", storyId });
  });

  test.each(["fr", "en-GB", "no language"])(
    "needs a language of this newsroom, and says which there are: %s",
    (language) => {
      given()
        .when(draft({ language }))
        .thenRefused({ code: "LANGUAGE_UNKNOWN", language, languages: ["en", "kk"] });
    },
  );

  test("needs a headline", () => {
    given()
      .when(draft({ headline: " \n" }))
      .thenInvalid("headline");
  });

  test("credits nobody without a name", () => {
    given()
      .when(draft({ byline: [author, { ...author, name: " " }] }))
      .thenInvalid("byline");
  });
});

type DraftArticle = Extract<Said<ArticleCommand>, { type: "DraftArticle" }>;
const page = {
  name: "harbour.txt",
  sha256: "5e".repeat(32),
  url: "https://courier.example/harbour",
  furniture: ["More from the courts"],
} as const;
const draft = (differences: Partial<DraftArticle> = {}): DraftArticle => ({
  ...drafted.data,
  type: "DraftArticle",
  body: [],
  importedFrom: null,
  facts: { opened: true, languages: ["en", "kk"] },
  ...differences,
});
