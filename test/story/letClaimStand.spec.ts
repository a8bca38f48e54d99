import { describe, expect, test } from "vitest";
import type { StoryEvent } from "../../src/story/events.js";
import { storyBlockers } from "../../src/story/storyBlockers.js";
import { storyDecider } from "../../src/story/story.js";
import { claimed, claimId, claimWithdrawn } from "../support/telling/claimFacts.js";
import { articleId, omar, opened, subjectId } from "../support/telling/facts.js";
import { minute, recorded } from "../support/telling/recorded.js";
import { specify } from "../support/telling/spec.js";

const given = specify(storyDecider);
const reason = "The name would give away a witness.";
const nobodys = { ...claimed, data: { ...claimed.data, attributedTo: null } } satisfies StoryEvent;
const stands = { type: "ClaimLetStand", data: { claimId, reason } } satisfies StoryEvent;
const found = (outcome: "confirmed" | "wrong") =>
  ({ type: "ClaimChecked", data: { claimId, outcome, method: "Read the ruling." } }) satisfies StoryEvent;
const letStand = { type: "LetClaimStand", claimId, reason } as const;

describe("Letting a claim stand", () => {
  test("is on record, with its reason", () => {
    given(opened, nobodys)
      .when({ ...letStand, reason: ` ${reason}\n` })
      .thenRecorded(stands);
    const story = after(opened, nobodys, { ...stands, by: omar.staffId });
    expect(story.claims[0]!.letStand).toEqual({ reason, by: omar.staffId, at: minute(2) });
  });

  test("changes nothing the second time", () => {
    given(opened, nobodys, stands).when(letStand).thenNothing();
  });

  test("needs a reason", () => {
    for (const none of [null, " "])
      given(opened, nobodys)
        .when({ ...letStand, reason: none })
        .thenRefused({ code: "REASON_MISSING" });
  });

  test("is for a claim that something keeps from standing", () => {
    given(opened, claimed).when(letStand).thenRefused({ code: "CLAIM_STANDS", claimId });
  });

  test("is never for one that was found wrong", () => {
    for (const past of [[found("wrong")], [stands, found("wrong")]])
      given(opened, nobodys, ...past)
        .when(letStand)
        .thenRefused({ code: "CLAIM_FOUND_WRONG", claimId });
  });

  test("needs a claim that the story makes", () => {
    given(opened).when(letStand).thenRefused({ code: "CLAIM_UNKNOWN", claimId });
    given(opened, nobodys, claimWithdrawn)
      .when(letStand)
      .thenRefused({ code: "CLAIM_WITHDRAWN", reason: claimWithdrawn.data.reason });
  });

  test("looks at the claim's words and at what was found", () => {
    expect(storyDecider.facets(stands)).toEqual({
      writes: [`claim:${claimId}:stand`],
      reads: [`claim:${claimId}`, `claim:${claimId}:check`],
    });
  });
});

describe("A claim that is let stand", () => {
  test("is in nobody's way, until anything of it is changed", () => {
    expect(against(opened, nobodys)).toEqual(["CLAIM_UNATTRIBUTED"]);
    expect(against(opened, nobodys, stands)).toEqual([]);
    expect(against(opened, nobodys, stands, found("confirmed"))).toEqual([]);
    for (const changed of [{ text: "It lied twice." }, { modality: "denied" as const }, { blockId: "b" }])
      expect(against(opened, nobodys, stands, { ...nobodys, data: { ...nobodys.data, ...changed } })).toEqual(
        ["CLAIM_UNATTRIBUTED"],
      );
  });

  test("is in everybody's way again when it is found wrong", () => {
    expect(against(opened, nobodys, stands, found("wrong"))).toEqual(["CLAIM_WRONG"]);
  });
});

type Happened = StoryEvent & Readonly<{ by?: string }>;
const after = (...told: readonly Happened[]) =>
  recorded<StoryEvent>(`story-${subjectId}`, told).reduce(storyDecider.evolve, storyDecider.initial);
const against = (...told: readonly Happened[]) =>
  storyBlockers(after(...told), { id: articleId, language: "en" }).map(({ code }) => code);
