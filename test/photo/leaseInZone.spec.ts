import { describe, expect, test } from "vitest";
import { leaseStateAt, type LeaseZone } from "../../src/photo/lease.js";
import { photoDecider } from "../../src/photo/photo.js";
import { filed } from "../support/telling/facts.js";
import { leased, leasedInZone, leaseEnded } from "../support/telling/photoFacts.js";
import { specify } from "../support/telling/spec.js";

const given = specify(photoDecider);
const zone = "Europe/London";
const grant = (from: string | null, to: string | null, said: Partial<LeaseZone> = {}) =>
  ({
    type: "GrantLease",
    from,
    to,
    inZone: { zone, whichFrom: null, whichTo: null, ...said },
  }) as const;
const summer = leasedInZone({ from: "2026-03-28T00:00:00.000Z", to: "2026-06-30T23:00:00.000Z" }, zone, {
  wallFrom: "2026-03-28T00:00:00",
  wallTo: "2026-07-01T00:00:00",
});

describe("Granting a lease by the clocks of a zone", () => {
  test("keeps the instants and what the clocks show then, over the change to summer time", () => {
    given(filed).when(grant("2026-03-28T00:00:00", "2026-07-01T00:00:00")).thenRecorded(summer);
  });

  test.each([
    ["2026-06-01T00:00:00", null, "2026-05-31T23:00:00.000Z", null],
    [null, "2026-12-31T00:00:00", null, "2026-12-31T00:00:00.000Z"],
  ])("may be open at one end: %s to %s", (wallFrom, wallTo, from, to) => {
    given(filed)
      .when(grant(wallFrom, wallTo))
      .thenRecorded(leasedInZone({ from, to }, zone, { wallFrom, wallTo }));
  });

  test("takes no hour that the clocks skip", () => {
    given(filed).when(grant("2026-03-29T01:30:00", null)).thenInvalid("from");
    given(filed).when(grant(null, "2026-03-29T01:30:00")).thenInvalid("to");
  });

  test("asks which is meant of an hour that they show twice", () => {
    given(filed).when(grant("2026-10-25T01:30:00", null)).thenInvalid("whichFrom");
    given(filed).when(grant(null, "2026-10-25T01:30:00")).thenInvalid("whichTo");
    const wall = { wallFrom: null, wallTo: "2026-10-25T01:30:00" };
    for (const [which, to] of [
      ["earlier", "2026-10-25T00:30:00.000Z"],
      ["later", "2026-10-25T01:30:00.000Z"],
    ] as const)
      given(filed)
        .when(grant(null, wall.wallTo, { whichTo: which }))
        .thenRecorded(leasedInZone({ from: null, to }, zone, wall));
  });

  test("needs a zone of the IANA list, a time without an offset, and one of its ends", () => {
    given(filed)
      .when(grant(null, "2026-07-01T00:00:00", { zone: "+01:00" }))
      .thenInvalid("zone");
    given(filed).when(grant(null, "2026-07-01T00:00:00Z")).thenInvalid("to");
    given(filed).when(grant(null, null)).thenInvalid("zone");
  });

  test("ends after it begins, and in the future", () => {
    given(filed).when(grant("2026-07-01T00:00:00", "2026-07-01T00:00:00")).thenInvalid("to");
    given(filed).when(grant(null, "2026-02-01T00:00:00")).thenInvalid("to");
  });

  test("changes nothing when it says the same, and records a zone that nobody had said", () => {
    const again = grant("2026-03-28T00:00:00", "2026-07-01T00:00:00");
    given(filed, summer).when(again).thenNothing();
    given(filed, leased(summer.data.from, summer.data.to)).when(again).thenRecorded(summer);
    given(filed, summer)
      .when({ type: "GrantLease", from: summer.data.from, to: summer.data.to })
      .thenRecorded(leased(summer.data.from, summer.data.to));
    given(filed, summer, leaseEnded).when(again).thenRecorded(summer);
  });
});

describe("A lease's state", () => {
  const { from, to } = summer.data;
  const lease = { ...summer.data, endedAt: null };

  test.each([
    ["2026-03-27T23:59:59.999Z", "notBegun"],
    [from, "inForce"],
    ["2026-06-30T22:59:59.999Z", "inForce"],
    [to, "ended"],
  ] as const)("is exact to the millisecond: %s", (at, state) => {
    expect(leaseStateAt(lease, at!)).toBe(state);
  });

  test("is ended from the moment it was ended, begun or not", () => {
    expect(leaseStateAt({ ...lease, endedAt: "2026-05-01T00:00:00.000Z" }, "2026-05-01T00:00:00.000Z")).toBe(
      "ended",
    );
    expect(leaseStateAt({ ...lease, endedAt: "2026-03-01T00:00:00.000Z" }, "2026-03-02T00:00:00.000Z")).toBe(
      "ended",
    );
  });

  test("is in force for good where nobody set an end", () => {
    expect(leaseStateAt({ ...lease, from: null, to: null }, "2999-01-01T00:00:00.000Z")).toBe("inForce");
  });
});
