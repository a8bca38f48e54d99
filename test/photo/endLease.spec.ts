import { describe, test } from "vitest";
import { photoDecider } from "../../src/photo/photo.js";
import { filed, killed } from "../support/telling/facts.js";
import { leased as granted, leaseEnded as ended } from "../support/telling/photoFacts.js";
import { minute } from "../support/telling/recorded.js";
import { specify } from "../support/telling/spec.js";

const given = specify(photoDecider);
const [april, june] = ["2026-04-01T00:00:00.000Z", "2026-06-01T00:00:00.000Z"] as const;

describe("Ending a lease", () => {
  const end = { type: "EndLease", reason: "The agency withdrew it." } as const;

  test("ends it before its time", () => {
    given(filed, granted(null, june)).when(end).thenRecorded(ended);
  });

  test("ends one that had no end, and one that has not begun", () => {
    given(filed, granted(null, null)).when(end).thenRecorded(ended);
    given(filed, granted(april, null)).when(end).thenRecorded(ended);
  });

  test("happens once", () => {
    given(filed, granted(null, june), ended)
      .when({ ...end, at: minute(5) })
      .thenNothing();
  });

  test("has nothing to end when it is over", () => {
    given(filed, granted(null, june))
      .when({ ...end, at: june })
      .thenNothing();
  });

  test("says why", () => {
    given(filed, granted(null, june))
      .when({ ...end, reason: " " })
      .thenRefused({ code: "REASON_MISSING" });
  });

  test("needs a lease", () => {
    given(filed).when(end).thenRefused({ code: "LEASE_NOT_GRANTED" });
  });

  test("comes too late for a photo that was killed", () => {
    given(filed, granted(null, june), killed)
      .when(end)
      .thenRefused({ code: "PHOTO_KILLED", reason: "Staged." });
  });

  test("needs a photo", () => {
    given().when(end).thenRefused({ code: "NOT_FOUND" });
  });
});
