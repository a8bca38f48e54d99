import { describe, test } from "vitest";
import { photoDecider } from "../../src/photo/photo.js";
import type { Verdict } from "../../src/photo/verification.js";
import { filed, killed } from "../support/telling/facts.js";
import { concluded, lookedInto as looked } from "../support/telling/photoFacts.js";
import { specify } from "../support/telling/spec.js";

const given = specify(photoDecider);
const note = "The owner sent the original.";
const theFour = [looked("firstUpload"), looked("ownerContact"), looked("place"), looked("date")] as const;
const conclude = (verdict: Verdict, reason: string | null = null) =>
  ({ type: "ConcludeVerification", verdict, note: ` ${note}\n`, reason }) as const;

describe("Concluding a verification", () => {
  test("says whether the picture is what it is said to be, and what that rests on", () => {
    given(filed, ...theFour)
      .when(conclude("verified"))
      .thenRecorded(concluded("verified"));
    given(filed).when(conclude("unverified")).thenRecorded(concluded("unverified"));
    given(filed).when(conclude("false")).thenRecorded(concluded("false"));
  });

  test("calls nothing verified that nobody looked into", () => {
    given(filed)
      .when(conclude("verified"))
      .thenRefused({
        code: "VERIFICATION_INCOMPLETE",
        missing: ["firstUpload", "ownerContact", "place", "date"],
      });
    given(filed, looked("firstUpload"), looked("date"), looked("reverseSearch"))
      .when(conclude("verified"))
      .thenRefused({ code: "VERIFICATION_INCOMPLETE", missing: ["ownerContact", "place"] });
  });

  test("does not need every check to have led somewhere", () => {
    given(filed, ...theFour, looked("ownerContact", "inconclusive"))
      .when(conclude("verified"))
      .thenRecorded(concluded("verified"));
  });

  test("calls nothing verified that a check speaks against, until that check is made anew", () => {
    const disputed = [filed, ...theFour, looked("manipulation", "contradicted")] as const;
    given(...disputed)
      .when(conclude("verified"))
      .thenRefused({ code: "VERIFICATION_CONTRADICTED", checks: ["manipulation"] });
    given(...disputed, looked("manipulation"))
      .when(conclude("verified"))
      .thenRecorded(concluded("verified"));
    given(...disputed)
      .when(conclude("false"))
      .thenRecorded(concluded("false"));
  });

  test("changes nothing when that was concluded already", () => {
    given(filed, ...theFour, concluded("verified"))
      .when(conclude("verified"))
      .thenNothing();
  });

  test("has to be done again after a check that does not bear the verdict out", () => {
    given(filed, ...theFour, concluded("verified"), looked("context", "inconclusive"))
      .when(conclude("verified"))
      .thenRecorded(concluded("verified"));
    given(filed, ...theFour, concluded("verified"), looked("context"))
      .when(conclude("verified"))
      .thenNothing();
  });

  test("says why when a picture that was false shall not be any more", () => {
    const mistaken = [filed, ...theFour, concluded("false")] as const;
    given(...mistaken)
      .when(conclude("verified"))
      .thenRefused({ code: "REASON_MISSING" });
    given(...mistaken)
      .when(conclude("unverified"))
      .thenRefused({ code: "REASON_MISSING" });
    given(...mistaken)
      .when(conclude("verified", "We had mistaken it for its copy."))
      .thenRecorded(concluded("verified"));
  });

  test("needs a note", () => {
    given(filed)
      .when({ ...conclude("unverified"), note: " " })
      .thenInvalid("note");
  });

  test("comes too late for a photo that was killed", () => {
    given(filed, killed).when(conclude("false")).thenRefused({ code: "PHOTO_KILLED", reason: "Staged." });
  });

  test("needs a photo", () => {
    given().when(conclude("false")).thenRefused({ code: "NOT_FOUND" });
  });
});
