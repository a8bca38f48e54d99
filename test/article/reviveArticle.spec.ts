import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import { articleAfter } from "../support/telling/articleAfter.js";
import {
  drafted,
  headlineChanged,
  putOnHold,
  resumed,
  revived,
  spiked,
  submitted,
} from "../support/telling/facts.js";
import { specify } from "../support/telling/spec.js";

const given = specify(articleDecider);
const revive = { type: "ReviveArticle" } as const;

describe("Reviving an article", () => {
  test("takes it up again, to be written as before", () => {
    given(drafted, spiked).when(revive).thenRecorded(revived);
    given(drafted, spiked, revived)
      .when({ type: "ChangeHeadline", headline: "Harbour fined" })
      .thenRecorded(headlineChanged("Harbour fined"));
  });

  test("puts it back where it was: in draft, in review, or on hold", () => {
    const after = (...events: Parameters<typeof articleAfter>[0]) => articleAfter(events).workflow;
    expect(after(drafted, spiked, revived)).toBe("drafting");
    expect(after(drafted, submitted, spiked, revived)).toBe("inReview");
    expect(after(drafted, submitted, putOnHold, spiked, revived)).toBe("onHold");
    expect(after(drafted, submitted, putOnHold, spiked, revived, resumed)).toBe("inReview");
    expect(articleAfter([drafted, spiked, revived]).spike).toBeNull();
  });

  test("changes nothing where it was not spiked", () => {
    given(drafted).when(revive).thenNothing();
    given(drafted, spiked, revived).when(revive).thenNothing();
  });

  test("needs an article", () => {
    given().when(revive).thenRefused({ code: "NOT_FOUND" });
  });
});
