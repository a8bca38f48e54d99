import { afterAll, beforeAll, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { command, obey } from "../support/serving/command.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const killing = async (photoId: string) =>
  command(server, "translator", "killPhoto", {
    photoId,
    expectedRevision: 0,
    reason: "Staged.",
    preview: true,
  });

test("A delegated role acts as its own until its end, says so in the log, and is not handed on", async () => {
  const filed = await obey(
    server,
    "reporter",
    "filePhoto",
    { description: "The harbour" },
    { payload: "photo { id }" },
  );
  const photoId = (filed["photo"] as { id: string }).id;
  expect((await killing(photoId)).errors).toMatchObject([{ code: "NOT_PERMITTED" }]);

  const staffId = `staff-${server.staff.translator.staffId}`;
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const lent = { staffId, role: "LEGAL", until, expectedRevision: 1, reason: "On holiday until then." };
  const delegated = await obey(server, "legal", "delegateRole", lent, {
    payload: "staffMember { grants { role until from { name } } }",
  });
  expect(delegated["staffMember"]).toEqual({
    grants: [
      { role: "TRANSLATOR", until: null, from: null },
      { role: "LEGAL", until, from: { name: server.staff.legal.name } },
    ],
  });
  expect((await killing(photoId)).wouldRecord).toEqual([{ type: "PhotoKilled" }]);

  const handedOn = {
    staffId: `staff-${server.staff.reporter.staffId}`,
    role: "LEGAL",
    until,
    expectedRevision: 1,
  };
  expect((await command(server, "translator", "delegateRole", handedOn)).errors).toMatchObject([
    { code: "NOT_YOURS_TO_DELEGATE" },
  ]);

  await obey(server, "legal", "endDelegation", { staffId, role: "LEGAL", expectedRevision: 2 });
  expect((await killing(photoId)).errors).toMatchObject([{ code: "NOT_PERMITTED" }]);
});

test("A delegation ends by itself, to the second", async () => {
  const until = new Date(Date.now() + 1_500).toISOString();
  const staffId = `staff-${server.staff.auditor.staffId}`;
  await obey(server, "photoEditor", "delegateRole", {
    staffId,
    role: "PHOTO_EDITOR",
    until,
    expectedRevision: 1,
  });
  const filing = () => command(server, "auditor", "filePhoto", { description: "The mole", preview: true });
  const before = await filing();
  // A machine that took so long to ask has nothing to say about what was so before.
  if (new Date().toISOString() < until) expect(before.errors).toEqual([]);
  await expect
    .poll(async () => (await filing()).errors, { timeout: 10_000 })
    .toMatchObject([{ code: "NOT_PERMITTED" }]);
  expect(new Date().toISOString() >= until).toBe(true);
});
