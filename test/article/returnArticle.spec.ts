import { describe, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import { drafted, returned, submitted } from "../support/telling/facts.js";
import { specify } from "../support/telling/spec.js";

const given = specify(articleDecider);

describe("Returning an article", () => {
  test("hands it back to its writer, saying what is to be done", () => {
    given(drafted, submitted).when(handBack(" Who was fined? \n")).thenRecorded(returned);
  });

  test("needs notes", () => {
    given(drafted, submitted).when(handBack(" \n")).thenInvalid("notes");
  });

  test("needs an article in review", () => {
    given(drafted).when(handBack("Who was fined?")).thenRefused({ code: "NOT_IN_REVIEW" });
    given(drafted, submitted, returned)
      .when(handBack("Who was fined?"))
      .thenRefused({ code: "NOT_IN_REVIEW" });
  });

  test("needs an article", () => {
    given().when(handBack("Who was fined?")).thenRefused({ code: "NOT_FOUND" });
  });
});

const handBack = (notes: string) => ({ type: "ReturnArticle", notes }) as const;
