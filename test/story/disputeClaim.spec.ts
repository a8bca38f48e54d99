import { describe, test } from "vitest";
import type { StoryCommand } from "../../src/story/commands.js";
import type { StoryEvent } from "../../src/story/events.js";
import { storyDecider } from "../../src/story/story.js";
import { claimed, claimId, claimWithdrawn } from "../support/telling/claimFacts.js";
import { opened, uuid } from "../support/telling/facts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(storyDecider);

describe("Disputing a claim", () => {
  test("says who holds what against it", () => {
    given(opened, claimed).when(dispute()).thenRecorded(disputed);
  });

  test("changes nothing when it says what is already there", () => {
    given(opened, claimed, disputed)
      .when(dispute({ disputeId: uuid(0x7ff), disputedBy: " The  harbour", text: "It never said so.\n" }))
      .thenNothing();
  });

  test.each([{ disputedBy: "The activist" }, { text: "It said something else." }])(
    "may be done by others, or with other words: %j",
    (difference) => {
      const data = { ...disputed.data, disputeId: uuid(0x7ff), ...difference };
      given(opened, claimed, disputed)
        .when(dispute(data))
        .thenRecorded({ ...disputed, data });
    },
  );

  test("may be done again against other words", () => {
    const reworded = { ...claimed, data: { ...claimed.data, text: "The harbour lied." } };
    given(opened, claimed, disputed, reworded).when(dispute()).thenRecorded(disputed);
  });

  test.each([
    [{ disputedBy: " " }, "disputedBy"],
    [{ text: " " }, "text"],
  ])("needs somebody, and words: %j", (difference, field) => {
    given(opened, claimed).when(dispute(difference)).thenInvalid(field);
  });

  test("needs a claim that the story makes", () => {
    given(opened).when(dispute()).thenRefused({ code: "CLAIM_UNKNOWN", claimId });
    given(opened, claimed, claimWithdrawn)
      .when(dispute())
      .thenRefused({ code: "CLAIM_WITHDRAWN", reason: claimWithdrawn.data.reason });
    given().when(dispute()).thenRefused({ code: "NOT_FOUND" });
  });
});

const disputed = {
  type: "ClaimDisputed",
  data: { claimId, disputeId: uuid(0x706), disputedBy: "The harbour", text: "It never said so." },
} satisfies StoryEvent;
type DisputeClaim = Extract<Said<StoryCommand>, { type: "DisputeClaim" }>;
const dispute = (differences: Partial<DisputeClaim> = {}): DisputeClaim => ({
  ...disputed.data,
  type: "DisputeClaim",
  ...differences,
});
