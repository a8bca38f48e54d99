import { describe, expect, test } from "vitest";
import type { StoryEvent } from "../../src/story/events.js";
import { storyDecider } from "../../src/story/story.js";
import { storyBlockers } from "../../src/story/storyBlockers.js";
import {
  attributed,
  claimed,
  claimId,
  claimWithdrawn,
  figured,
  figureId,
  figureWithdrawn,
  inputCorrected,
  sourceId,
  supported,
} from "../support/telling/claimFacts.js";
import { articleId, opened, subjectId } from "../support/telling/facts.js";
import { recorded } from "../support/telling/recorded.js";
import { specify } from "../support/telling/spec.js";

const given = specify(storyDecider);
const { text } = claimed.data;

describe("What a story claims stands in the way of its readers", () => {
  test.each(["alleged", "reported", "denied"] as const)(
    "if it is %s and does not say by whom",
    (modality) => {
      expect(blockersAfter(saying({ modality, attributedTo: null }))).toEqual([
        { code: "CLAIM_UNATTRIBUTED", claimId, text },
      ]);
      expect(blockersAfter(saying({ modality }))).toEqual([]);
    },
  );

  test.each(["asserted", "ruled"] as const)("but needs nobody's name if it is %s", (modality) => {
    expect(blockersAfter(saying({ modality, attributedTo: null }))).toEqual([]);
  });

  test("if it was found wrong, until it is withdrawn or checked anew", () => {
    const wrong = [{ code: "CLAIM_WRONG", claimId, text }];
    expect(blockersAfter(claimed, checked("wrong"))).toEqual(wrong);
    expect(blockersAfter(claimed, checked("wrong"), claimWithdrawn)).toEqual([]);
    expect(blockersAfter(claimed, checked("wrong"), checked("confirmed"))).toEqual([]);
    expect(blockersAfter(claimed, checked("unconfirmed"))).toEqual([]);
  });

  test("no longer once it is withdrawn", () => {
    expect(blockersAfter(saying({ attributedTo: null }), claimWithdrawn)).toEqual([]);
  });
});

describe("A figure stands in the way", () => {
  test("as long as what is shown no longer follows from its inputs", () => {
    expect(blockersAfter(figured)).toEqual([]);
    const stale = { code: "FIGURE_STALE", figureId, shown: "78.6", computed: "86.5" };
    expect(blockersAfter(figured, inputCorrected("4325"))).toEqual([stale]);
    expect(blockersAfter(figured, inputCorrected("4325"), inputCorrected("3930"))).toEqual([]);
    expect(blockersAfter(figured, inputCorrected("4325"), figureWithdrawn)).toEqual([]);
  });

  test("not if the number put right rounds to the same", () => {
    expect(blockersAfter(figured, inputCorrected("3932.4"))).toEqual([]);
    expect(blockersAfter(figured, inputCorrected("3932.5"))).toMatchObject([{ computed: "78.7" }]);
  });

  test("if it can no longer be worked out", () => {
    const rate = {
      ...figured,
      data: { ...figured.data, expression: "mci / fine", shown: { ...figured.data.shown, value: "196.5" } },
    };
    expect(blockersAfter(rate)).toEqual([]);
    expect(blockersAfter(rate, inputCorrected("0", "fine"))).toEqual([
      { code: "FIGURE_STALE", figureId, shown: "196.5", computed: null },
    ]);
  });
});

describe("A source that the story rests on", () => {
  const remove = { type: "RemoveSource", sourceId, reason: "It is anonymous." } as const;
  const removed = { type: "SourceRemoved", data: { sourceId } } as const;

  test("is not removed while claims or figures rest on it", () => {
    given(opened, attributed, claimed, supported, figured)
      .when(remove)
      .thenRefused({ code: "SOURCE_RESTED_ON", sourceId, claims: 1, figures: 1 });
    given(opened, attributed, figured)
      .when(remove)
      .thenRefused({ code: "SOURCE_RESTED_ON", sourceId, claims: 0, figures: 1 });
  });

  test("is removed once they are withdrawn", () => {
    given(opened, attributed, claimed, supported, figured, claimWithdrawn, figureWithdrawn)
      .when(remove)
      .thenRecorded(removed);
    given(opened, attributed, claimed).when(remove).thenRecorded(removed);
  });
});

const saying = (difference: Partial<typeof claimed.data> | object): StoryEvent => ({
  ...claimed,
  data: { ...claimed.data, ...difference },
});
const checked = (outcome: "confirmed" | "unconfirmed" | "wrong") =>
  ({ type: "ClaimChecked", data: { claimId, outcome, method: "Asked the court." } }) satisfies StoryEvent;
const blockersAfter = (...told: readonly StoryEvent[]) =>
  storyBlockers(
    recorded<StoryEvent>(`story-${subjectId}`, [opened, attributed, ...told]).reduce(
      storyDecider.evolve,
      storyDecider.initial,
    ),
    { id: articleId, language: "en" },
  );
