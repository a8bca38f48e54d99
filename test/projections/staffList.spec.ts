import { describe, expect, test } from "vitest";
import { staffList } from "../../projections/staffList.js";
import type { StaffEvent } from "../../src/staff/events.js";
import type { SavedFilter } from "../../src/staff/savedFilter.js";
import { dana, holds, ines, omar, uuid } from "../support/telling/facts.js";
import { paces, readAfter } from "../support/reading/readAfter.js";

const joined = { type: "StaffMemberJoined", data: { name: "Ines" } } satisfies StaffEvent;
const granted = { type: "RoleGranted", data: holds("reporter", "courts") } satisfies StaffEvent;
const alsoGranted = { type: "RoleGranted", data: holds("translator", null, "kk") } satisfies StaffEvent;
const lent = {
  type: "RoleDelegated",
  data: { ...holds("legal"), from: omar.staffId, until: "2026-03-08T09:00:00.000Z" },
} satisfies StaffEvent;

const linked = { type: "IdentityLinked", data: { issuer: "https://id.example", subject: "i" } } as const;

const saved = {
  type: "BoardFilterSaved",
  data: {
    filterId: uuid(0xf1),
    name: "Due today",
    filter: { deadline: { day: "today", zone: "Asia/Almaty" } },
    sharing: "private",
    desk: null,
  },
} satisfies StaffEvent;
const shared = (n: number, sharing: SavedFilter["sharing"], desk: string | null = null) =>
  ({ ...saved, data: { ...saved.data, filterId: uuid(n), sharing, desk } }) satisfies StaffEvent;

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
    IdentityLinked: [[joined, linked], { identities: [linked.data], revision: 1 }],
    IdentityUnlinked: [
      [joined, linked, { ...linked, type: "IdentityUnlinked" }],
      { identities: [], revision: 2 },
    ],
    BoardFilterSaved: [
      [joined, saved, { ...saved, data: { ...saved.data, name: "Due" } }],
      { filters: [{ ...saved.data, name: "Due" }], revision: 2 },
    ],
    BoardFilterRemoved: [
      [joined, saved, { type: "BoardFilterRemoved", data: { filterId: saved.data.filterId } }],
      { filters: [], revision: 2 },
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

  test("finds who is linked to an identity: two, if two links did not see each other", async () => {
    const { linkedTo } = await readAfter(
      staffList,
      pace,
      [`staff-${ines.staffId}`, joined, linked],
      [`staff-${omar.staffId}`, joined, linked],
      [`staff-${dana.staffId}`, joined, linked, { ...linked, type: "IdentityUnlinked" }],
    );
    expect(linkedTo(linked.data)).toEqual([ines.staffId, omar.staffId].toSorted());
    expect(linkedTo({ ...linked.data, subject: "I" })).toEqual([]);
    expect(linkedTo({ ...linked.data, issuer: "https://id.example/" })).toEqual([]);
  });

  test("finds the filters that somebody may use: their own, everybody's, and those of their desks", async () => {
    const { filtersFor } = await readAfter(
      staffList,
      pace,
      [`staff-${ines.staffId}`, joined, saved, shared(0xf2, "newsroom")],
      [
        `staff-${omar.staffId}`,
        joined,
        shared(0xf3, "private"),
        shared(0xf4, "desk", "courts"),
        shared(0xf5, "desk", "city"),
        shared(0xf6, "newsroom"),
        { type: "BoardFilterRemoved", data: { filterId: uuid(0xf6) } },
      ],
    );
    const ids = (staffId: string, desks: readonly string[]) =>
      filtersFor(staffId, desks)
        .map(({ filterId, savedBy }) => `${filterId.slice(-2)} ${savedBy === ines.staffId ? "Ines" : "Omar"}`)
        .toSorted();
    expect(ids(ines.staffId, ["courts"])).toEqual(["f1 Ines", "f2 Ines", "f4 Omar"]);
    expect(ids(omar.staffId, [])).toEqual(["f2 Ines", "f3 Omar", "f4 Omar", "f5 Omar"]);
    expect(ids(dana.staffId, ["city", "courts"])).toEqual(["f2 Ines", "f4 Omar", "f5 Omar"]);
    expect(ids(dana.staffId, [])).toEqual(["f2 Ines"]);
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
