import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import { articleAfter } from "../support/telling/articleAfter.js";
import {
  drafted,
  headlineChanged,
  ines,
  picture,
  putOnHold,
  resumed,
  spiked,
  submitted,
} from "../support/telling/facts.js";
import { minute } from "../support/telling/recorded.js";
import { specify } from "../support/telling/spec.js";

const given = specify(articleDecider);

describe("Putting an article on hold", () => {
  test("keeps it from its readers, wherever it stands", () => {
    given(drafted).when(hold("The court sits again.")).thenRecorded(putOnHold);
    given(drafted, submitted).when(hold(" The court  sits again. ")).thenRecorded(putOnHold);
    expect(articleAfter([drafted, submitted, putOnHold])).toMatchObject({
      workflow: "onHold",
      hold: { reason: "The court sits again.", by: ines.staffId, at: minute(2), goesOnAs: "inReview" },
    });
  });

  test("changes nothing when it is on hold already", () => {
    given(drafted, putOnHold).when(hold("Again.")).thenNothing();
    given(drafted, putOnHold).when(hold(null)).thenNothing();
  });

  test("may be done again after it was resumed", () => {
    given(drafted, putOnHold, resumed).when(hold("The court sits again.")).thenRecorded(putOnHold);
  });

  test.each([null, "", " \n"])("needs a reason: %j", (reason) => {
    given(drafted).when(hold(reason)).thenRefused({ code: "REASON_MISSING" });
  });

  test("comes too late for a spiked article", () => {
    given(drafted, spiked).when(hold("x")).thenRefused({ code: "SPIKED", reason: "Overtaken." });
  });

  test("needs an article", () => {
    given().when(hold("x")).thenRefused({ code: "NOT_FOUND" });
  });
});

describe("An article on hold", () => {
  const onHold = { code: "ON_HOLD", reason: putOnHold.data.reason } as const;

  test("can be written", () => {
    given(drafted, putOnHold)
      .when({ type: "ChangeHeadline", headline: "Harbour fined" })
      .thenRecorded(headlineChanged("Harbour fined"));
  });

  test("is neither submitted nor returned nor approved", () => {
    given(drafted, putOnHold).when({ type: "SubmitArticle", note: null }).thenRefused(onHold);
    given(drafted, submitted, putOnHold).when({ type: "ReturnArticle", notes: "Who?" }).thenRefused(onHold);
    given(drafted, submitted, putOnHold)
      .when({ type: "ApproveArticle", gate: "copy", facts: { pictures: [picture] } })
      .thenRefused(onHold);
  });

  test("is not published: what holds it is named beside all else", () => {
    const facts = { pictures: [], story: [], requiredGates: [] };
    given(drafted, submitted, putOnHold)
      .when({ type: "PublishArticle", facts })
      .thenRefused({ code: "BLOCKED", blockers: [{ code: "BODY_EMPTY" }, onHold] });
    given(drafted, putOnHold)
      .when({ type: "PublishArticle", facts })
      .thenRefused({
        code: "BLOCKED",
        blockers: [{ code: "BODY_EMPTY" }, onHold, { code: "NOT_SUBMITTED" }],
      });
  });
});

const hold = (reason: string | null) => ({ type: "PutOnHold", reason }) as const;
