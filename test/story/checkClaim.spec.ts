import { describe, expect, test } from "vitest";
import type { StoryCommand } from "../../src/story/commands.js";
import type { StoryEvent } from "../../src/story/events.js";
import { storyDecider } from "../../src/story/story.js";
import { claimed, claimId, claimWithdrawn } from "../support/telling/claimFacts.js";
import { dana, ines, omar, opened } from "../support/telling/facts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(storyDecider);

describe("Checking a claim", () => {
  test.each(["confirmed", "unconfirmed", "wrong"] as const)("says what came of it: %s", (outcome) => {
    given(opened, claimed).when(check({ outcome })).thenRecorded(checked(outcome));
  });

  test("is for four eyes: nobody checks what they worded, first or later", () => {
    const refused = { code: "CLAIM_RECORDED_ONESELF", claimId } as const;
    given(opened, claimed)
      .when(check({ by: ines }))
      .thenRefused(refused);
    const reworded = { ...claimed, data: { ...claimed.data, text: "The harbour lied." }, by: omar.staffId };
    for (const by of [ines, omar]) given(opened, claimed, reworded).when(check({ by })).thenRefused(refused);
    given(opened, claimed, reworded)
      .when(check({ by: dana }))
      .thenRecorded(checked("confirmed"));
  });

  test("changes nothing when it says what is already there", () => {
    given(opened, claimed, checked("confirmed"))
      .when(check({ method: " Read the ruling.\n" }))
      .thenNothing();
  });

  test("may be done again, with another outcome or another method", () => {
    given(opened, claimed, checked("confirmed"))
      .when(check({ outcome: "wrong" }))
      .thenRecorded(checked("wrong"));
    given(opened, claimed, checked("confirmed"))
      .when(check({ method: "Asked the judge." }))
      .thenRecorded(checked("confirmed", "Asked the judge."));
  });

  test("says how", () => {
    given(opened, claimed)
      .when(check({ method: " " }))
      .thenInvalid("method");
  });

  test("is of these words: it looked at them and at everything said for and against them", () => {
    expect(storyDecider.facets(checked("confirmed"))).toEqual({
      writes: [`claim:${claimId}:check`],
      reads: [`claim:${claimId}`, `claim:${claimId}:*`],
    });
  });

  test("needs a claim that the story makes", () => {
    given(opened).when(check()).thenRefused({ code: "CLAIM_UNKNOWN", claimId });
    given(opened, claimed, claimWithdrawn)
      .when(check())
      .thenRefused({ code: "CLAIM_WITHDRAWN", reason: claimWithdrawn.data.reason });
    given().when(check()).thenRefused({ code: "NOT_FOUND" });
  });
});

type CheckClaim = Extract<Said<StoryCommand>, { type: "CheckClaim" }>;
const checked = (outcome: CheckClaim["outcome"], method = "Read the ruling.") =>
  ({ type: "ClaimChecked", data: { claimId, outcome, method } }) satisfies StoryEvent;
const check = (differences: Partial<CheckClaim> = {}): CheckClaim => ({
  ...checked("confirmed").data,
  type: "CheckClaim",
  by: omar,
  ...differences,
});
