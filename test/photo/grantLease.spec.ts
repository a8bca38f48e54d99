import { describe, test } from "vitest";
import { photoDecider } from "../../src/photo/photo.js";
import { filed, killed } from "../support/telling/facts.js";
import { leased as granted, leaseEnded as ended } from "../support/telling/photoFacts.js";
import { minute } from "../support/telling/recorded.js";
import { specify } from "../support/telling/spec.js";

const given = specify(photoDecider);
const [april, june] = ["2026-04-01T00:00:00.000Z", "2026-06-01T00:00:00.000Z"] as const;

describe("Granting a lease", () => {
  test.each([
    [april, june],
    [april, null],
    [null, june],
    [null, null],
  ])("says from when and until when: %s to %s", (from, to) => {
    given(filed).when(grant(from, to)).thenRecorded(granted(from, to));
  });

  test("keeps one instant whatever the zone it was written in", () => {
    given(filed)
      .when(grant("2026-04-01T05:00+05:00", "2026-05-31T20:00:00-04:00"))
      .thenRecorded(granted(april, june));
  });

  test("may be done again for another time", () => {
    given(filed, granted(april, june)).when(grant(april, null)).thenRecorded(granted(april, null));
  });

  test("changes nothing when it is this lease already", () => {
    given(filed, granted(april, june)).when(grant(april, "2026-06-01T00:00Z")).thenNothing();
  });

  test("renews one that was ended early, even for the same time", () => {
    given(filed, granted(april, june), ended).when(grant(april, june)).thenRecorded(granted(april, june));
  });

  test.each([
    ["from", "tomorrow", null],
    ["from", "2026-04-01T00:00:00", june],
    ["to", april, "2026-06-31T00:00:00Z"],
    ["to", april, april],
    ["to", june, april],
    ["to", null, minute(0)],
  ])("has no use for a %s of that kind: %s to %s", (field, from, to) => {
    given(filed).when(grant(from, to)).thenInvalid(field);
  });

  test("comes too late for a photo that was killed", () => {
    given(filed, killed).when(grant(april, june)).thenRefused({ code: "PHOTO_KILLED", reason: "Staged." });
  });

  test("needs a photo", () => {
    given().when(grant(april, june)).thenRefused({ code: "NOT_FOUND" });
  });
});

const grant = (from: string | null, to: string | null) => ({ type: "GrantLease", from, to }) as const;
