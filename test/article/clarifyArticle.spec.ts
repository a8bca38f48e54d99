import { describe, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import { headlineChanged } from "../support/telling/facts.js";
import { editionAfter, facts, live, read } from "../support/telling/published.js";
import { specify } from "../support/telling/spec.js";

const given = specify(articleDecider);
const mended = read([...live, headlineChanged("Harbour to appeal")]);
const killed = { type: "ArticleKilled", data: { edition: 1, advisory: "Stop using it." } } as const;
const clarify = (note: string) => ({ type: "ClarifyArticle", note, facts }) as const;

describe("Clarifying an article", () => {
  test("publishes the next edition, with a note that readers see", () => {
    given(...mended)
      .when(clarify(" It was unclear who appeals. "))
      .thenRecorded(editionAfter(mended, "clarification", "It was unclear who appeals."));
  });

  test("is never silent", () => {
    given(...mended)
      .when(clarify("\n "))
      .thenInvalid("note");
  });

  test("has to change something, of an article that is live", () => {
    given(...live)
      .when(clarify("It was unclear."))
      .thenRefused({ code: "NOTHING_CHANGED", edition: 1 });
    given(...mended.slice(0, 4))
      .when(clarify("It was unclear."))
      .thenRefused({ code: "NOT_LIVE" });
    given(...mended, killed)
      .when(clarify("It was unclear."))
      .thenRefused({ code: "WITHDRAWN", as: "killed", edition: 1 });
  });
});
