import { describe, expect, test } from "vitest";
import { staffList } from "../../projections/staffList.js";
import type { StaffEvent } from "../../src/staff/events.js";
import { dana, holds, ines, omar } from "../support/facts.js";
import { paces, readAfter } from "../support/readAfter.js";

const joined = { type: "StaffMemberJoined", data: { name: "Ines" } } satisfies StaffEvent;
const granted = { type: "RoleGranted", data: holds("reporter", "courts") } satisfies StaffEvent;
const alsoGranted = { type: "RoleGranted", data: holds("translator", null, "kk") } satisfies StaffEvent;
const lent = {
  type: "RoleDelegated",
  data: { ...holds("legal"), from: omar.staffId, until: "2026-03-08T09:00:00.000Z" },
} satisfies StaffEvent;

/** What each event changes, after those before it. */
const cases: { readonly [Type in StaffEvent["type"]]: readonly [told: readonly StaffEvent[], then: object] } =
  {
    StaffMemberJoined: [[joined], { id: ines.staffId, joined: true, name: "Ines", grants: [], revision: 0 }],
    StaffMemberRenamed: [
      [joined, { type: "StaffMemberRenamed", data: { name: "Ines Marku" } }],
      { id: ines.staffId, name: "Ines Marku", revision: 1 },
    ],
    RoleGranted: [[joined, granted, alsoGranted], { grants: [granted.data, alsoGranted.data], revision: 2 }],
    RoleDelegated: [[joined, lent], { grants: [{ role: "legal", until: "2026-03-08T09:00:00.000Z" }] }],
    DelegationEnded: [
      [joined, lent, { type: "DelegationEnded", data: { ...holds("legal"), from: omar.staffId } }],
      { grants: [] },
    ],
    RoleRevoked: [
      [joined, granted, alsoGranted, { type: "RoleRevoked", data: granted.data }],
      { grants: [alsoGranted.data], revision: 3 },
    ],
  };

describe.each(paces)("The list of staff, told %s,", (pace) => {
  test.each(Object.entries(cases))("shows what %s changed", async (_, [told, then]) => {
    const { staffMembers } = await readAfter(staffList, pace, [`staff-${ines.staffId}`, ...told]);
    expect(staffMembers([ines.staffId])).toMatchObject([then]);
  });

  test("names everybody, or those who are asked for", async () => {
    const { staffMembers, everyStaffMember } = await readAfter(
      staffList,
      pace,
      ...[omar, ines].map(
        ({ staffId, name }) => [`staff-${staffId}`, { type: "StaffMemberJoined", data: { name } }] as const,
      ),
    );
    expect(everyStaffMember().map(({ name }) => name)).toEqual(["Ines Marku", "Omar Vey"]);
    expect(staffMembers([omar.staffId, dana.staffId]).map(({ name }) => name)).toEqual(["Omar Vey"]);
  });
});
