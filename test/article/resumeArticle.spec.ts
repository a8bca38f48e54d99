import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import { articleAfter } from "../support/telling/articleAfter.js";
import { drafted, putOnHold, resumed, returned, spiked, submitted } from "../support/telling/facts.js";
import { specify } from "../support/telling/spec.js";

const given = specify(articleDecider);
const resume = { type: "ResumeArticle" } as const;

describe("Resuming an article", () => {
  test("lets it go on from where it was", () => {
    given(drafted, putOnHold).when(resume).thenRecorded(resumed);
    expect(articleAfter([drafted, putOnHold, resumed])).toMatchObject({ workflow: "drafting", hold: null });
    expect(articleAfter([drafted, submitted, putOnHold, resumed])).toMatchObject({ workflow: "inReview" });
    expect(articleAfter([drafted, submitted, returned, putOnHold, resumed])).toMatchObject({
      workflow: "drafting",
    });
  });

  test("changes nothing where it is not on hold", () => {
    given(drafted).when(resume).thenNothing();
    given(drafted, putOnHold, resumed).when(resume).thenNothing();
  });

  test("is not for a spiked article, even if it was on hold before", () => {
    given(drafted, putOnHold, spiked).when(resume).thenRefused({ code: "SPIKED", reason: "Overtaken." });
  });

  test("needs an article", () => {
    given().when(resume).thenRefused({ code: "NOT_FOUND" });
  });
});
