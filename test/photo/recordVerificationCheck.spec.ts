import { describe, test } from "vitest";
import { photoDecider } from "../../src/photo/photo.js";
import { checks, checkResults } from "../../src/photo/verification.js";
import { filed, killed } from "../support/telling/facts.js";
import { specify } from "../support/telling/spec.js";

const given = specify(photoDecider);
const evidence = "The crane's number can be read; it stands on the eastern mole.";
const found = { check: "place", result: "confirmed", evidence } as const;
const recorded = { type: "VerificationCheckRecorded", data: found } as const;
const record = { type: "RecordVerificationCheck", ...found } as const;

describe("Recording a verification check", () => {
  test.each(checks.flatMap((check) => checkResults.map((result) => ({ check, result }))))(
    "keeps what was found, and where others can see it: $check $result",
    ({ check, result }) => {
      given(filed)
        .when({ type: "RecordVerificationCheck", check, result, evidence: ` ${evidence}\n` })
        .thenRecorded({ type: "VerificationCheckRecorded", data: { check, result, evidence } });
    },
  );

  test("may be made again", () => {
    given(filed, recorded)
      .when({ ...record, result: "contradicted" })
      .thenRecorded({ type: "VerificationCheckRecorded", data: { ...found, result: "contradicted" } });
    given(filed, recorded)
      .when({ ...record, evidence: "A second witness." })
      .thenRecorded({ type: "VerificationCheckRecorded", data: { ...found, evidence: "A second witness." } });
  });

  test("changes nothing when it found the same", () => {
    given(filed, recorded).when(record).thenNothing();
  });

  test("needs evidence", () => {
    given(filed)
      .when({ ...record, evidence: " \n" })
      .thenInvalid("evidence");
  });

  test("comes too late for a photo that was killed", () => {
    given(filed, killed).when(record).thenRefused({ code: "PHOTO_KILLED", reason: "Staged." });
  });

  test("needs a photo", () => {
    given().when(record).thenRefused({ code: "NOT_FOUND" });
  });
});
