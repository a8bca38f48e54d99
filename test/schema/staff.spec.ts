import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { bothSides, command, needed, obey } from "../support/serving/command.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const select = { payload: "staffMember { id revision name grants { role desk language } }" };

async function hire(name: string): Promise<string> {
  const { staffMember } = await obey(server, "editorInChief", "addStaffMember", { name }, select);
  return (staffMember as { id: string }).id;
}

describe("The staff", () => {
  test("gains a member, who may do nothing yet", async () => {
    const input = { commandId: v7(), name: "Rosa  Lind" };
    const payload = await obey(server, "editorInChief", "addStaffMember", input, select);
    expect(payload).toMatchObject({
      revision: 0,
      events: [{ type: "StaffMemberJoined", subjectId: `staff-${input.commandId}` }],
      staffMember: { id: `staff-${input.commandId}`, name: "Rosa Lind", grants: [] },
    });
  });

  test("knows everybody by a name", async () => {
    const payload = await command(server, "editorInChief", "addStaffMember", { name: " " });
    expect(payload.errors).toMatchObject([{ __typename: "InvalidInput", path: ["name"] }]);
  });

  test("may write a name another way, one at a time", async () => {
    const staffId = await hire("Rosa Lind");
    const payload = await obey(
      server,
      "editorInChief",
      "renameStaffMember",
      { staffId, name: "Rosa Lindh", expectedRevision: 0 },
      select,
    );
    expect(payload).toMatchObject({
      events: [{ type: "StaffMemberRenamed" }],
      staffMember: { name: "Rosa Lindh" },
    });
    const late = { staffId, name: "R. Lind", expectedRevision: 0 };
    const { errors } = await command(server, "editorInChief", "renameStaffMember", late, bothSides);
    expect(errors).toMatchObject([{ __typename: "StaleRevision", overlaps: ["name"], actualRevision: 1 }]);
  });

  test("is given roles for a desk and a language, which work at once and end at once", async () => {
    const staffId = await hire("Rosa Lind");
    const token = await server.tokens.issue(staffId.slice("staff-".length), 1);
    const openStory = () =>
      server.ask<{ openStory: { errors: { __typename: string; desk?: string }[] } }>(
        "reader",
        `mutation ($input: OpenStoryInput!) {
          openStory(input: $input) { errors { __typename ... on NotPermitted { desk } } }
        }`,
        { input: { commandId: v7(), slugline: "x", desk: "courts" } },
        { authorization: `Bearer ${token}` },
      );
    await expect(openStory()).rejects.toThrow("FORBIDDEN");

    const city = { staffId, role: "REPORTER", desk: "city", language: "kk" };
    const granted = await obey(
      server,
      "editorInChief",
      "grantRole",
      { ...city, expectedRevision: 0 },
      select,
    );
    expect(granted).toMatchObject({
      events: [{ type: "RoleGranted" }],
      staffMember: { grants: [{ role: "REPORTER", desk: "city", language: "kk" }] },
    });
    expect((await openStory()).openStory.errors).toStrictEqual([
      { __typename: "NotPermitted", desk: "courts" },
    ]);

    await obey(server, "editorInChief", "grantRole", { ...city, desk: "courts", expectedRevision: 1 });
    expect((await openStory()).openStory.errors).toStrictEqual([]);

    const taken = await obey(
      server,
      "editorInChief",
      "revokeRole",
      { ...city, desk: "courts", expectedRevision: 2 },
      select,
    );
    expect(taken).toMatchObject({
      events: [{ type: "RoleRevoked" }],
      staffMember: { grants: [{ desk: "city" }] },
    });
    expect((await openStory()).openStory.errors).toStrictEqual([
      { __typename: "NotPermitted", desk: "courts" },
    ]);
  });

  test.each([
    ["grantRole", { desk: "night" }, "DESK_UNKNOWN"],
    ["grantRole", { language: "xx" }, "LANGUAGE_UNKNOWN"],
    ["revokeRole", {}, "ROLE_NOT_HELD"],
  ])("is refused by %s with %j", async (name, difference, code) => {
    const staffId = await hire("Rosa Lind");
    const input = { staffId, role: "REPORTER", expectedRevision: 0, ...difference };
    const payload = await command(server, "editorInChief", name, input);
    expect(payload.errors).toMatchObject([{ __typename: "Refused", code, path: [] }]);
  });

  test("never loses its editor-in-chief by their own hand", async () => {
    const staffId = `staff-${server.staff.editorInChief.staffId}`;
    const input = { staffId, role: "EDITOR_IN_CHIEF", expectedRevision: 1 };
    const payload = await command(server, "editorInChief", "revokeRole", input);
    expect(payload.errors).toMatchObject([{ __typename: "Refused", code: "OWN_LAST_ROLE" }]);
  });

  test.each([
    ["addStaffMember", { name: "Rosa Lind" }],
    ["renameStaffMember", { name: "Rosa Lind" }],
    ["grantRole", { role: "AUDITOR" }],
    ["revokeRole", { role: "AUDITOR" }],
  ])("is the editor-in-chief's to change: %s", async (name, input) => {
    const about =
      name === "addStaffMember"
        ? {}
        : { staffId: `staff-${server.staff.auditor.staffId}`, expectedRevision: 1 };
    const payload = await command(server, "deskEditor", name, { ...about, ...input }, needed);
    expect(payload.errors).toMatchObject([{ __typename: "NotPermitted", needed: ["EDITOR_IN_CHIEF"] }]);
  });

  test.each(["renameStaffMember", "grantRole", "revokeRole"])(
    "changes nobody it does not know: %s",
    async (name) => {
      const input = { staffId: `staff-${v7()}`, expectedRevision: 0 };
      const what = name === "renameStaffMember" ? { name: "Rosa Lind" } : { role: "AUDITOR" };
      const payload = await command(server, "editorInChief", name, { ...input, ...what });
      expect(payload.errors).toMatchObject([{ __typename: "NotFound" }]);
    },
  );

  test("is listed, and shows each member who asks themselves", async () => {
    const { staff, viewer } = await server.ask<{ staff: { name: string }[]; viewer: object }>(
      "publisher",
      "{ staff { id name grants { role } } viewer { name grants { role desk language } } }",
    );
    expect(staff).toContainEqual({
      id: `staff-${server.staff.legal.staffId}`,
      name: "Lena Fox",
      grants: [{ role: "LEGAL" }],
    });
    expect(viewer).toStrictEqual({
      name: "Vera Lund",
      grants: [{ role: "PUBLISHER", desk: null, language: null }],
    });
  });
});
