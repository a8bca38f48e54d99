import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "../../src/actor.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { command, obey } from "../support/serving/command.js";
import { draftedArticle } from "../support/serving/draftedArticle.js";

let server: AServer;
let articleId: string;
beforeAll(async () => {
  server = await aServer();
  ({ articleId } = await draftedArticle(server));
});
afterAll(() => server.close());

const idOf = (role: Role) => `staff-${server.staff[role].staffId}`;

/** Somebody comments on the article as a whole, or replies in a thread; answers the thread's id. */
async function comment(as: Role, text: string, to: Readonly<Record<string, readonly string[]>> = {}) {
  const input = { articleId, articleRevision: 0, text, ...to };
  const { thread } = await obey(server, as, "openThread", input, { payload: "thread { id }" });
  return (thread as { id: string }).id;
}

type Found = Readonly<{
  nodes: readonly Readonly<{ excerpt: string }>[];
  edges: readonly Readonly<{ cursor: string }>[];
  pageInfo: { hasNextPage: boolean };
}>;

async function mentionsOf(role: Role, asked = "", as: Role = role): Promise<Found> {
  const { node } = await server.ask<{ node: { mentions: Found } }>(
    as,
    `query ($id: ID!) { node(id: $id) { ... on StaffMember { mentions${asked} {
      nodes { excerpt at by { name } thread { id state } comment { replyId text deskMentions mentions { name } } }
      edges { cursor } pageInfo { hasNextPage }
    } } } }`,
    { id: idOf(role) },
  );
  return node.mentions;
}
const excerpts = async (...asked: Parameters<typeof mentionsOf>) =>
  (await mentionsOf(...asked)).nodes.map(({ excerpt }) => excerpt);

async function belong(role: Role, desk: string, name = "addDeskMember") {
  const { newsroom } = await server.ask<{ newsroom: { revision: number } }>(
    "editorInChief",
    "{ newsroom { revision } }",
  );
  const member = { desk, staffId: idOf(role), expectedRevision: newsroom.revision };
  await obey(server, "editorInChief", name, member);
}

describe("The mentions of somebody", () => {
  test("are the comments and replies that they should read, the newest first", async () => {
    const threadId = await comment("copyEditor", "Which court?", { mentions: [idOf("reporter")] });
    await comment("copyEditor", "For nobody in particular.");
    const commandId = v7();
    const reply = {
      commandId,
      threadId,
      expectedRevision: 0,
      text: "And\n\nwhen?",
      mentions: [idOf("reporter")],
    };
    await obey(server, "legal", "replyToThread", reply);
    const thread = { id: threadId, state: "OPEN" };
    const mentions = [{ name: server.staff.reporter.name }];
    expect((await mentionsOf("reporter")).nodes).toMatchObject([
      {
        excerpt: "And when?",
        by: { name: server.staff.legal.name },
        thread,
        comment: { replyId: commandId, text: "And\n\nwhen?", mentions, deskMentions: [] },
      },
      {
        excerpt: "Which court?",
        by: { name: server.staff.copyEditor.name },
        thread,
        comment: { replyId: null },
      },
    ]);
  });

  test("are also those of the desks that they belong to, each comment once, for as long as they do", async () => {
    const { staffId } = server.staff.translator;
    await comment("legal", "Both of you?", {
      mentions: [`staff-${staffId}`],
      deskMentions: ["city", "courts"],
    });
    await comment("legal", "City only?", { deskMentions: ["city", "city"] });
    expect(await excerpts("translator")).toEqual(["Both of you?"]);
    await belong("translator", "city");
    await belong("translator", "courts");
    expect(await excerpts("translator")).toEqual(["City only?", "Both of you?"]);
    expect((await mentionsOf("translator")).nodes[0]).toMatchObject({
      comment: { deskMentions: ["city"], mentions: [] },
    });
    await belong("translator", "city", "removeDeskMember");
    expect(await excerpts("translator")).toEqual(["Both of you?"]);
  });

  test("can be asked for without what is settled, and page by page", async () => {
    const to = { mentions: [idOf("publisher")] };
    const threads = [];
    for (const text of ["One?", "Two?", "Three?"]) threads.push(await comment("legal", text, to));
    await obey(server, "legal", "resolveThread", { threadId: threads[1], expectedRevision: 0 });
    expect(await excerpts("publisher")).toEqual(["Three?", "Two?", "One?"]);
    expect(await excerpts("publisher", "(unresolvedOnly: true)")).toEqual(["Three?", "One?"]);
    const { edges, pageInfo } = await mentionsOf("publisher", "(first: 1, unresolvedOnly: true)");
    expect(pageInfo.hasNextPage).toBe(true);
    const after = JSON.stringify(edges[0]!.cursor);
    const rest = await mentionsOf("publisher", `(first: 1, unresolvedOnly: true, after: ${after})`);
    expect(rest).toMatchObject({ nodes: [{ excerpt: "One?" }], pageInfo: { hasNextPage: false } });
    await obey(server, "legal", "reopenThread", { threadId: threads[1], expectedRevision: 1 });
    expect(await excerpts("publisher", "(unresolvedOnly: true)")).toHaveLength(3);
  });

  test.each([
    ["a long comment, at the end of a word", `${"word ".repeat(60)}end`, `${"word ".repeat(31)}word…`],
    ["one long word, between two letters", "𝒜".repeat(200), `${"𝒜".repeat(160)}…`],
  ])("shorten %s", async (_, text, excerpt) => {
    await comment("legal", text, { mentions: [idOf("photoEditor")] });
    expect((await excerpts("photoEditor"))[0]).toBe(excerpt);
  });

  test("are theirs to read, the editor-in-chief's and the auditor's, and nobody else's", async () => {
    await comment("legal", "Between us?", { mentions: [idOf("standards")] });
    for (const as of ["standards", "editorInChief", "auditor"] as const)
      expect(await excerpts("standards", "", as)).toEqual(["Between us?"]);
    const query =
      "query ($id: ID!) { node(id: $id) { id ... on StaffMember { name mentions { nodes { excerpt } } } } }";
    const { body } = await server.post("reporter", query, { id: idOf("standards") });
    expect(body).toMatchObject({
      data: { node: { name: server.staff.standards.name, mentions: null } },
      errors: [{ path: ["node", "mentions"], extensions: { code: "FORBIDDEN" } }],
    });
    const unsigned = await server.post("reader", query, { id: idOf("standards") });
    expect(unsigned.body).toMatchObject({ data: { node: null } });
  });
});

describe("Mentioning", () => {
  test.each([
    [{ mentions: [`staff-${v7()}`] }, "STAFF_MEMBER_UNKNOWN", ["mentions", "0"]],
    [{ mentions: ["courts"] }, "STAFF_MEMBER_UNKNOWN", ["mentions", "0"]],
    [{ deskMentions: ["courts", "weather"] }, "DESK_UNKNOWN", ["deskMentions", "1"]],
  ])("somebody who is not there is refused, and says where it stands: %j", async (to, code, path) => {
    const input = { articleId, articleRevision: 0, text: "Who knows?", ...to };
    const payload = await command(server, "legal", "openThread", input);
    expect(payload.errors).toMatchObject([{ __typename: "Refused", code, path }]);
    const threadId = await comment("legal", "Who knows?");
    const reply = { threadId, expectedRevision: 0, text: "Nobody.", ...to };
    expect((await command(server, "legal", "replyToThread", reply)).errors).toMatchObject([{ code, path }]);
  });

  test("is part of the comment: one append, one history", async () => {
    const input = { articleId, articleRevision: 0, text: "Both desks?", deskMentions: ["city", "courts"] };
    const { events } = await obey(server, "legal", "openThread", input, {
      payload: "events { type detail }",
    });
    expect(events).toMatchObject([
      { type: "ThreadOpened" },
      { type: "DesksMentioned", detail: { replyId: null, desks: ["city", "courts"] } },
    ]);
  });
});
