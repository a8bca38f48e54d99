import { describe, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import { drafted, returned, submitted } from "../support/telling/facts.js";
import { specify } from "../support/telling/spec.js";
import { source, translationOf } from "../support/telling/translationFacts.js";

const given = specify(articleDecider);

describe("Submitting an article", () => {
  test("hands it over to those who approve it", () => {
    given(drafted).when(submit(null)).thenRecorded(submitted);
    given(translationOf(source)).when(submit(null)).thenRecorded(submitted);
  });

  test("may say something to them, on several lines", () => {
    given(drafted)
      .when(submit(" The fine is confirmed.\nThe name is not. "))
      .thenRecorded({ type: "ArticleSubmitted", data: { note: "The fine is confirmed.\nThe name is not." } });
  });

  test("takes a blank note for none", () => {
    given(drafted).when(submit(" \n")).thenRecorded(submitted);
  });

  test("may be done again after it was returned", () => {
    given(drafted, submitted, returned).when(submit(null)).thenRecorded(submitted);
  });

  test("happens once", () => {
    given(drafted, submitted).when(submit("Again.")).thenRefused({ code: "ALREADY_IN_REVIEW" });
  });

  test("needs an article", () => {
    given().when(submit(null)).thenRefused({ code: "NOT_FOUND" });
  });
});

const submit = (note: string | null) => ({ type: "SubmitArticle", note }) as const;
