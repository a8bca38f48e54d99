import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { articleAfter } from "../support/telling/articleAfter.js";
import { a, body, bodyWritten, drafted, ines, uuid } from "../support/telling/facts.js";
import { minute } from "../support/telling/recorded.js";
import { specify } from "../support/telling/spec.js";
import { suggestion } from "../support/telling/suggestion.js";

const given = specify(articleDecider);
const suggestionId = uuid(0x701);
const made = suggestion(suggestionId, body[0], "The court sat at ten.");
const rejected = {
  type: "SuggestionRejected",
  data: { suggestionId, reason: "It was noon." },
} satisfies ArticleEvent;
const reject = (reason: string | null) => ({ type: "RejectSuggestion", suggestionId, reason }) as const;

describe("Rejecting a suggestion", () => {
  test("leaves the block as it is, and says why", () => {
    given(drafted, bodyWritten, made).when(reject(" It was noon.")).thenRecorded(rejected);
    const article = articleAfter([drafted, bodyWritten, made, rejected]);
    expect(article.body).toEqual(body);
    expect(article.suggestions[suggestionId]).toMatchObject({
      state: "rejected",
      decided: { by: ines.staffId, at: minute(3), reason: "It was noon." },
    });
  });

  test("is possible whatever became of the block", () => {
    given(drafted, bodyWritten, made, {
      type: "BodyRevised",
      data: { operations: [{ op: "removed", id: a }] },
    })
      .when(reject("It was noon."))
      .thenRecorded(rejected);
  });

  test("changes nothing when it is rejected already", () => {
    given(drafted, bodyWritten, made, rejected).when(reject("Again.")).thenNothing();
  });

  test.each([null, "", " \n"])("needs a reason: %j", (reason) => {
    given(drafted, bodyWritten, made).when(reject(reason)).thenRefused({ code: "REASON_MISSING" });
  });

  test("comes too late for a suggestion that was accepted", () => {
    given(drafted, bodyWritten, made, { type: "SuggestionAccepted", data: { suggestionId, blockId: a } })
      .when(reject("x"))
      .thenRefused({ code: "SUGGESTION_DECIDED", suggestionId });
  });

  test("needs a suggestion, and an article", () => {
    given(drafted, bodyWritten).when(reject("x")).thenRefused({ code: "SUGGESTION_UNKNOWN", suggestionId });
    given().when(reject("x")).thenRefused({ code: "NOT_FOUND" });
  });
});
