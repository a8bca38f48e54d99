import { describe, expect, test } from "vitest";
import { grantsAt } from "../../src/actor.js";
import type { StaffEvent } from "../../src/staff/events.js";
import { heldGrants } from "../../src/staff/heldGrants.js";
import { staffDecider } from "../../src/staff/staff.js";
import { dana, holds, omar } from "../support/telling/facts.js";
import { minute, recorded } from "../support/telling/recorded.js";

type Happening = readonly [staffId: string, event: StaffEvent];

/** What Omar holds after all of this, each event at its own place in one log. */
async function heldAfter(...log: readonly Happening[]) {
  const memberOf = (staffId: string) =>
    log
      .flatMap(([id, event], position) =>
        id === staffId ? recorded(`staff-${id}`, [event], position - 1) : [],
      )
      .reduce(staffDecider.evolve, staffDecider.initial);
  return heldGrants(memberOf(omar.staffId), (id) => Promise.resolve(memberOf(id)));
}

const own = holds("reporter");
const lent = { ...holds("deskEditor", "courts", "en"), from: dana.staffId, until: minute(60) };
const granted = (staffId: string, data = holds("deskEditor", "courts")): Happening => [
  staffId,
  { type: "RoleGranted", data },
];
const revoked = (staffId: string, data = holds("deskEditor", "courts")): Happening => [
  staffId,
  { type: "RoleRevoked", data },
];
const delegated: Happening = [omar.staffId, { type: "RoleDelegated", data: lent }];

describe("What somebody holds", () => {
  test("is their own and what was delegated to them, the latter up to its end and not at it", async () => {
    const held = await heldAfter(granted(omar.staffId, own), granted(dana.staffId), delegated);
    expect(held).toStrictEqual([own, lent]);
    expect(grantsAt(held, "2026-03-01T09:59:59.999Z")).toStrictEqual([own, lent]);
    expect(grantsAt(held, minute(60))).toStrictEqual([own]);
  });

  test("is without what was delegated by somebody who has lost it since", async () => {
    expect(await heldAfter(granted(dana.staffId), delegated, revoked(dana.staffId))).toStrictEqual([]);
  });

  test("does not get that back when its lender does", async () => {
    const again = [granted(dana.staffId), delegated, revoked(dana.staffId), granted(dana.staffId)];
    expect(await heldAfter(...again)).toStrictEqual([]);
    expect(await heldAfter(...again, delegated)).toStrictEqual([lent]);
  });

  test("keeps it where the lender loses another role, or holds it more widely", async () => {
    const lenders = [granted(dana.staffId), granted(dana.staffId, own), granted(dana.staffId, wide)];
    expect(await heldAfter(...lenders, delegated, revoked(dana.staffId, own))).toStrictEqual([lent]);
    expect(await heldAfter(...lenders, delegated, revoked(dana.staffId))).toStrictEqual([lent]);
    const wideOnes = [revoked(dana.staffId), revoked(dana.staffId, wide)];
    expect(await heldAfter(...lenders, delegated, ...wideOnes)).toStrictEqual([]);
  });

  test("is nothing that was delegated by somebody to whom it had only been delegated", async () => {
    const fromAfar = { ...lent, from: "somebody" };
    const handedOn: Happening[] = [[dana.staffId, { type: "RoleDelegated", data: fromAfar }], delegated];
    expect(await heldAfter(...handedOn)).toStrictEqual([]);
  });
});

const wide = holds("deskEditor");
