import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { roles, type Role } from "../../src/actor.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { command } from "../support/serving/command.js";
import { confidentialSource, whoItIs } from "../support/serving/confidentialSource.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const { alias, ...secrets } = whoItIs;
const opened = { ...secrets };

describe("A confidential source", () => {
  test("is opened by whoever recorded it, for a reason, and each time it is recorded", async () => {
    const source = await confidentialSource(server);
    const answer = await source.open("reporter");
    expect(answer).toMatchObject({ errors: [], opened, events: [{ type: "ConfidentialSourceOpened" }] });
    expect(await source.open("reporter", { reason: " " })).toMatchObject({
      opened: null,
      errors: [{ code: "REASON_MISSING" }],
    });
    expect(await source.open("reporter", { preview: true })).toMatchObject({
      opened: null,
      wouldRecord: [{ type: "ConfidentialSourceOpened" }],
    });
    await source.open("reporter", { reason: "To ask again." });
    expect(await seen("auditor", source.sourceId)).toMatchObject({
      alias,
      openings: [
        { reason: "To check the date.", by: { name: server.staff.reporter.name } },
        { reason: "To ask again.", by: { name: server.staff.reporter.name } },
      ],
    });
  });

  test("shows in the newsroom's trail who was shown it, among nothing but such reads", async () => {
    const source = await confidentialSource(server);
    await source.open("reporter", { reason: "To ask once more." });
    const trail = async (filter: string) =>
      (
        await server.ask<{ trail: { nodes: readonly { type: string; reason: string | null }[] } }>(
          "auditor",
          `{ trail(filter: { readsOfConfidence: true ${filter} }) { nodes { type reason } } }`,
        )
      ).trail.nodes;
    const [newest, ...others] = await trail("");
    expect(newest).toStrictEqual({ type: "ConfidentialSourceOpened", reason: "To ask once more." });
    for (const { type } of others)
      expect(["ConfidentialSourceOpened", "AskersContactOpened"]).toContain(type);
    expect(await trail('types: ["HeadlineChanged"]')).toStrictEqual([]);
  });

  test.each(roles.filter((role) => role !== "reporter"))(
    "is opened by nobody who was not let in, whatever their role, and by them once they are: %s",
    async (as) => {
      const source = await confidentialSource(server);
      expect(await source.open(as)).toMatchObject({ opened: null, errors: [{ code: "NOT_LET_IN" }] });
      await source.letIn(as);
      expect(await source.open(as)).toMatchObject({ opened, errors: [] });
    },
  );

  test("is let be opened by whoever recorded it or an editor-in-chief, who lets themselves in like others", async () => {
    const source = await confidentialSource(server);
    expect((await source.letIn("publisher", "publisher")).errors).toMatchObject([
      { code: "NOT_YOURS_TO_LET_IN" },
    ]);
    expect((await source.letIn("editorInChief", "editorInChief")).errors).toStrictEqual([]);
    expect(await source.open("editorInChief")).toMatchObject({ opened });
  });

  test("asked for twice under one id records once, and answers again only whoever may still open it", async () => {
    const source = await confidentialSource(server);
    await source.letIn("legal");
    const once = { commandId: v7(), expectedRevision: await source.revisionOf(source.sourceId) };
    expect(await source.open("legal", once)).toMatchObject({ opened, repeated: false });
    const before = await source.revisionOf(source.sourceId);
    expect(await source.open("legal", once)).toMatchObject({ opened, repeated: true });
    expect(await source.revisionOf(source.sourceId)).toBe(before);
    expect(await source.open("reporter", once)).toMatchObject({
      opened: null,
      errors: [{ code: "COMMAND_ID_REUSED" }],
    });
    await source.ask("reporter", "letOutOfSource", { staffId: `staff-${server.staff.legal.staffId}` });
    expect(await source.open("legal", once)).toMatchObject({
      opened: null,
      errors: [{ code: "NOT_LET_IN" }],
    });
  });

  test("is put right by who was let in; saying the same again records nothing", async () => {
    const source = await confidentialSource(server);
    const contact = "+7 700 000 00 00";
    const revise = (words: object) =>
      source.ask("reporter", "reviseConfidentialSource", { source: { ...whoItIs, ...words } });
    expect((await revise({})).events).toStrictEqual([]);
    expect((await revise({ contact: ` ${contact}\n`, note: " " })).events).toMatchObject([
      { type: "ConfidentialSourceRevised" },
    ]);
    expect(await source.open("reporter")).toMatchObject({ opened: { ...opened, contact, note: null } });
  });

  test.each([
    ["identity", "x".repeat(501)],
    ["contact", "x".repeat(501)],
    ["note", "x".repeat(10_001)],
  ])("takes no more words than it says, and says where: %s", async (field, words) => {
    const source = await confidentialSource(server);
    const asked = { source: { ...whoItIs, [field]: words } };
    const { errors } = await source.ask("reporter", "reviseConfidentialSource", asked);
    expect(errors).toMatchObject([{ code: "INVALID_INPUT", path: [field] }]);
    expect(JSON.stringify(errors)).not.toContain("xx");
  });

  test("is known to who was let in, to auditors and editors-in-chief, and to nobody else", async () => {
    const source = await confidentialSource(server);
    await source.letIn("translator");
    const known = ["reporter", "translator", "auditor", "editorInChief"];
    for (const as of roles) {
      const sees = known.includes(as);
      expect(await seen(as, source.sourceId), as).toEqual(sees ? expect.objectContaining({ alias }) : null);
      expect((await listed(as)).includes(source.sourceId), as).toBe(sees);
      const { node } = await server.ask<{ node: object | null }>(
        as,
        "query ($id: ID!) { node(id: $id) { id } }",
        { id: source.sourceId },
      );
      expect(node !== null, as).toBe(sees);
    }
  });

  test("is linked to a source that its story names in public words, which the story does not tell", async () => {
    const source = await confidentialSource(server);
    const { storyId } = source;
    const namedAs = v7();
    const public_ = { sourceId: namedAs, name: alias, kind: "PERSON" };
    await command(server, "reporter", "attributeSource", { storyId, expectedRevision: 0, ...public_ });
    const link = { storyId, namedAs };
    expect((await source.ask("reporter", "keepSourceConfidential", link)).errors).toStrictEqual([]);
    expect(await seen("reporter", source.sourceId)).toMatchObject({
      named: [{ sourceId: namedAs, story: { id: storyId } }],
    });
    expect((await source.ask("legal", "keepSourceConfidential", link)).errors).toMatchObject([
      { code: "NOT_LET_IN" },
    ]);
  });
});

async function seen(as: Role, id: string): Promise<object | null> {
  const { source } = await server.ask<{ source: object | null }>(
    as,
    `query ($id: ID!) { source(id: $id) {
      alias revision named { sourceId story { id } } letIn { name } erased { at }
      openings { by { name } at reason } recordedBy { name } story { id }
    } }`,
    { id },
  );
  return source;
}

async function listed(as: Role): Promise<readonly string[]> {
  const { confidentialSources } = await server.ask<{ confidentialSources: { nodes: { id: string }[] } }>(
    as,
    "{ confidentialSources(first: 100) { nodes { id } } }",
  );
  return confidentialSources.nodes.map(({ id }) => id);
}
