import { describe, test } from "vitest";
import type { StoryCommand } from "../../src/story/commands.js";
import { storyDecider } from "../../src/story/story.js";
import {
  attributed,
  claimed,
  claimId,
  claimWithdrawn,
  sourceId,
  supported,
} from "../support/telling/claimFacts.js";
import { opened, uuid } from "../support/telling/facts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(storyDecider);
const { evidence } = supported.data;

describe("Supporting a claim", () => {
  test("says which source has what for it", () => {
    given(opened, attributed, claimed).when(support()).thenRecorded(supported);
  });

  test("takes words that were heard, or an address alone", () => {
    const heard = { quote: "It was false.", url: null, accessedAt: null, sha256: null };
    const found = { ...evidence, quote: null, sha256: null };
    for (const wanted of [heard, found])
      given(opened, attributed, claimed)
        .when(support({ evidence: { ...wanted, quote: wanted.quote ?? "  " } }))
        .thenRecorded({ ...supported, data: { ...supported.data, evidence: wanted } });
  });

  test("stores a time as an instant in UTC, and a hash in small letters", () => {
    const said = { ...evidence, accessedAt: "2026-03-01T13:30:00+05:00", sha256: "5E".repeat(32) };
    given(opened, attributed, claimed)
      .when(support({ evidence: said }))
      .thenRecorded(supported);
  });

  test("changes nothing when it says what is already there", () => {
    given(opened, attributed, claimed, supported)
      .when(support({ supportId: uuid(0x7ff) }))
      .thenNothing();
  });

  test.each([{ quote: "It was not." }, { url: "https://court.example/2" }, { sha256: null }])(
    "may be done again with other evidence: %j",
    (difference) => {
      const data = { ...supported.data, supportId: uuid(0x7ff), evidence: { ...evidence, ...difference } };
      given(opened, attributed, claimed, supported)
        .when(support(data))
        .thenRecorded({ ...supported, data });
    },
  );

  test("may be done again for other words", () => {
    const reworded = { ...claimed, data: { ...claimed.data, text: "The harbour lied." } };
    given(opened, attributed, claimed, supported, reworded).when(support()).thenRecorded(supported);
  });

  test("takes a source of the story's", () => {
    given(opened, claimed).when(support()).thenRefused({ code: "SOURCE_UNKNOWN", sourceId });
  });

  test.each([
    [{ quote: " ", url: null }, "quote"],
    [{ url: "court.example" }, "url"],
    [{ accessedAt: null }, "accessedAt"],
    [{ accessedAt: "yesterday" }, "accessedAt"],
    [{ accessedAt: "2026-03-01T09:00:00.001Z" }, "accessedAt"],
    [{ sha256: "5e" }, "sha256"],
  ])("takes no evidence such as %j", (difference, field) => {
    given(opened, attributed, claimed)
      .when(support({ evidence: { ...evidence, ...difference } }))
      .thenInvalid("evidence", field);
  });

  test("needs a claim that the story makes", () => {
    given(opened, attributed).when(support()).thenRefused({ code: "CLAIM_UNKNOWN", claimId });
    given(opened, attributed, claimed, claimWithdrawn)
      .when(support())
      .thenRefused({ code: "CLAIM_WITHDRAWN", reason: claimWithdrawn.data.reason });
    given().when(support()).thenRefused({ code: "NOT_FOUND" });
  });
});

type SupportClaim = Extract<Said<StoryCommand>, { type: "SupportClaim" }>;
const support = (differences: Partial<SupportClaim> = {}): SupportClaim => ({
  ...supported.data,
  type: "SupportClaim",
  ...differences,
});
