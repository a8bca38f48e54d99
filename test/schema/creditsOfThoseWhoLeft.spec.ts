import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { obey } from "../support/serving/command.js";
import { draftedArticle, publish } from "../support/serving/draftedArticle.js";

// What others are complained about: deleting a user drops their credits from every post (Co-Authors Plus), and
// puts nobody in their place in the record of who did what (Pontoon's log).

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

/** Somebody writes an article with Ines, has it published, and loses every role that they ever held. */
async function leaver() {
  const rosa = v7();
  const staffId = `staff-${rosa}`;
  await obey(server, "editorInChief", "addStaffMember", { commandId: rosa, name: "Rosa Lind" });
  const about = { staffId, expectedRevision: 0 };
  await obey(server, "editorInChief", "grantRole", { ...about, role: "REPORTER", desk: "courts" });
  const byline = [
    { name: "Rosa Lind", role: "AUTHOR", staffId },
    { name: "Ines Marku", role: "AUTHOR", staffId: `staff-${server.staff.reporter.staffId}` },
  ];
  const drafted = await draftedArticle(server, { byline });
  const token = await server.tokens.issue(rosa, 1);
  const asRosa = async (query: string, variables: object) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as object;
  };
  const dek = (words: string, expectedRevision: number) =>
    asRosa(
      `mutation ($input: ChangeDekInput!) { changeDek(input: $input) {
        events { type } errors { __typename ... on UserError { code } }
      } }`,
      { input: { commandId: v7(), articleId: drafted.articleId, expectedRevision, dek: words } },
    );
  expect(await dek("For the third time", drafted.revision())).toMatchObject({
    data: { changeDek: { events: [{ type: "DekChanged" }], errors: [] } },
  });
  await drafted.work("reporter", "changeHeadline", { headline: "Harbour fined" });
  await publish(drafted);
  return { drafted, staffId, dek };
}

const everything = async (articleId: string) => ({
  readers: await server.ask(
    "reader",
    "query ($id: ID!) { publishedArticle(id: $id) { byline { name role } edition } }",
    { id: articleId },
  ),
  newsroom: await server.ask<object>(
    "auditor",
    `query ($id: ID!) { article(id: $id) {
      byline { name role staffMember { id name } } editions { number byline { name role } }
      history { nodes { type revision by { id name } role desk } }
    } }`,
    { id: articleId },
  ),
});

describe("Whoever leaves the newsroom", () => {
  test("keeps every credit and every line of every history, and may do nothing more", async () => {
    const { drafted, staffId, dek } = await leaver();
    const before = await everything(drafted.articleId);
    expect(before.readers).toMatchObject({
      publishedArticle: { byline: [{ name: "Rosa Lind" }, { name: "Ines Marku" }] },
    });
    const { newsroom } = before as unknown as {
      newsroom: { article: { history: { nodes: readonly object[] } } };
    };
    expect(newsroom.article.history.nodes).toContainEqual(
      expect.objectContaining({
        type: "DekChanged",
        by: { id: staffId, name: "Rosa Lind" },
        role: "REPORTER",
        desk: "courts",
      }),
    );

    const revoking = { staffId, expectedRevision: 1, role: "REPORTER", desk: "courts" };
    await obey(server, "editorInChief", "revokeRole", { ...revoking, reason: "She has left." });
    expect(await everything(drafted.articleId)).toStrictEqual(before);
    expect(await dek("Once more", drafted.revision())).toMatchObject({
      data: { changeDek: null },
      errors: [{ extensions: { code: "FORBIDDEN" } }],
    });

    await drafted.work("deskEditor", "changeHeadline", { headline: "Port fined" });
    await drafted.work("deskEditor", "submitArticle");
    await drafted.work("copyEditor", "approveArticle", { gate: "COPY" });
    await drafted.work("publisher", "updateArticle");
    expect((await everything(drafted.articleId)).readers).toMatchObject({
      publishedArticle: { edition: 2, byline: [{ name: "Rosa Lind" }, { name: "Ines Marku" }] },
    });
  });

  test("is still printed as they were printed, if they are called something else since", async () => {
    const { drafted, staffId } = await leaver();
    const before = await everything(drafted.articleId);
    await obey(server, "editorInChief", "renameStaffMember", {
      staffId,
      expectedRevision: 1,
      name: "Rosa Lind-Ortiz",
    });
    const after = await everything(drafted.articleId);
    expect(after.readers).toStrictEqual(before.readers);
    expect(after.newsroom).toMatchObject({
      article: {
        byline: [{ name: "Rosa Lind", staffMember: { id: staffId, name: "Rosa Lind-Ortiz" } }, {}],
        editions: [{ byline: [{ name: "Rosa Lind" }, { name: "Ines Marku" }] }],
      },
    });
  });

  test("cannot be deleted: no command of any kind takes a person, an article or an event out of the newsroom", async () => {
    const { __schema } = await server.ask<{
      __schema: { mutationType: { fields: readonly { name: string }[] } };
    }>("auditor", "{ __schema { mutationType { fields { name } } } }");
    const names = __schema.mutationType.fields.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => /delete|destroy|purge|erase|truncate|overwrite/i.test(name))).toStrictEqual(
      [],
    );
    // A kept filter, a desk's member and a story's source are taken off a list, which the log remembers.
    expect(names.filter((name) => name.startsWith("remove")).toSorted()).toStrictEqual([
      "removeBoardFilter",
      "removeDeskMember",
      "removeSource",
    ]);
  });
});
