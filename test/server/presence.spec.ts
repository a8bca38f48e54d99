import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { v7 } from "uuid";
import { mostVisits } from "../../src/presence.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { obey } from "../support/serving/command.js";
import { draftedArticle } from "../support/serving/draftedArticle.js";
import { listener, type Heard, type Listener } from "../support/serving/listener.js";

let server: AServer;
beforeAll(async () => {
  // One socket may otherwise run fewer operations than one person may have places open.
  server = await aServer({ guards: { operationsPerSocket: 2 * mostVisits } });
});
afterAll(() => server.close());

type There = Readonly<{
  staffMember: { name: string };
  doing: string;
  block: string | null;
  since: string;
}>;
type Told = Readonly<{ presence: readonly There[] }>;

const fields = "staffMember { name } doing block since";
const come = `subscription ($articleId: ID!, $doing: Doing!, $block: ID) {
  presence(articleId: $articleId, doing: $doing, block: $block) { ${fields} }
}`;

function opened(
  ...given: Parameters<typeof listener> extends [unknown, infer Who] ? [Who] : never
): Listener {
  const one = listener(server, ...given);
  onTestFinished(one.tear);
  return one;
}

const at = (one: Listener, articleId: string, doing = "READING", block: string | null = null) =>
  one.listen<Told>(come, { articleId, doing, block });

/** Who there is by now, as one of them is told. */
const there = ({ answers }: Heard<Told>) =>
  (answers.at(-1)?.data?.presence ?? []).map(({ staffMember: { name }, doing }) => `${name} ${doing}`);

const shows = (told: Heard<Told>, ...people: readonly string[]) =>
  vi.waitFor(() => expect(there(told)).toStrictEqual(people), { timeout: 15_000, interval: 5 });

const named = (role: "reporter" | "copyEditor" | "auditor", doing = "READING") =>
  `${server.staff[role].name} ${doing}`;

async function presentAt(articleId: string) {
  const { article } = await server.ask<{ article: { present: readonly There[] } }>(
    "legal",
    `query ($id: ID!) { article(id: $id) { present { ${fields} } } }`,
    { id: articleId },
  );
  return article.present;
}

describe("Whoever has an article open", () => {
  test("is seen by all others there, until they stop listening", async () => {
    const { articleId } = await draftedArticle(server);
    const block = v7();
    const mine = at(opened("reporter"), articleId, "EDITING", block);
    await shows(mine, named("reporter", "EDITING"));
    const theirs = at(opened("copyEditor"), articleId);
    await shows(theirs, named("reporter", "EDITING"), named("copyEditor"));
    await shows(mine, named("reporter", "EDITING"), named("copyEditor"));
    expect(await presentAt(articleId)).toStrictEqual(theirs.answers.at(-1)!.data!.presence);
    expect(await presentAt(articleId)).toMatchObject([{ block }, { block: null }]);
    mine.stop();
    await shows(theirs, named("copyEditor"));
  });

  test.each(["closed", "torn"])("has left when their socket is %s", async (how) => {
    const { articleId } = await draftedArticle(server);
    const other = at(opened("copyEditor"), articleId);
    await shows(other, named("copyEditor"));
    const socket = opened("reporter");
    at(socket, articleId);
    await shows(other, named("copyEditor"), named("reporter"));
    if (how === "torn") socket.tear();
    else await socket.client.dispose();
    await shows(other, named("copyEditor"));
    expect(await presentAt(articleId)).toHaveLength(1);
  });

  test("is one person in two tabs, doing the most that they do in either", async () => {
    const { articleId } = await draftedArticle(server);
    const other = at(opened("copyEditor"), articleId);
    const [reads, writes] = [opened("reporter"), opened("reporter")];
    at(reads, articleId);
    await shows(other, named("copyEditor"), named("reporter"));
    at(writes, articleId, "EDITING");
    await shows(other, named("copyEditor"), named("reporter", "EDITING"));
    writes.tear();
    await shows(other, named("copyEditor"), named("reporter"));
  });

  test("is not seen at another article, and disturbs nobody there", async () => {
    const [one, another] = [await draftedArticle(server), await draftedArticle(server)];
    const told = at(opened("copyEditor"), another.articleId);
    await shows(told, named("copyEditor"));
    at(opened("reporter"), one.articleId);
    await vi.waitFor(async () => expect(await presentAt(one.articleId)).toHaveLength(1));
    await one.work("reporter", "changeDek", { dek: "For the third time" });
    expect(told.answers).toHaveLength(1);
  });

  test("leaves no trace in the log", async () => {
    const { articleId } = await draftedArticle(server);
    const before = await server.house.store.head();
    const told = at(opened("reporter"), articleId, "EDITING");
    await shows(told, named("reporter", "EDITING"));
    expect(await server.house.store.head()).toBe(before);
  });
});

describe("Presence is for the staff:", () => {
  test("a reader without a token neither comes nor sees", async () => {
    const { articleId } = await draftedArticle(server);
    const told = at(opened("reader"), articleId);
    await told.until(1);
    expect(told.refusals()).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    expect(await presentAt(articleId)).toStrictEqual([]);
  });

  test("an auditor is seen to read, whatever they say they do", async () => {
    const { articleId } = await draftedArticle(server);
    const told = at(opened("auditor"), articleId, "EDITING");
    await shows(told, named("auditor"));
  });

  test("whoever loses their last role has left", async () => {
    const { articleId } = await draftedArticle(server);
    const name = "Sam Brief";
    const staffId = v7();
    await obey(server, "editorInChief", "addStaffMember", { commandId: staffId, name });
    const role = { staffId: `staff-${staffId}`, role: "REPORTER" };
    await obey(server, "editorInChief", "grantRole", { ...role, expectedRevision: 0 });
    const told = at(opened({ token: await server.tokens.issue(staffId, 1) }), articleId);
    await shows(told, `${name} READING`);
    await obey(server, "editorInChief", "revokeRole", { ...role, expectedRevision: 1 });
    await vi.waitUntil(told.done, { timeout: 15_000 });
    expect(told.refusals()).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect(await presentAt(articleId)).toStrictEqual([]);
  });

  test.each([
    ["an article that there is not", { articleId: `article-${v7()}` }],
    ["what is no article", { articleId: "somewhere" }],
    ["a block that is none", { block: "the second one" }],
  ])("nobody comes to %s", async (_, difference) => {
    const { articleId } = await draftedArticle(server);
    const told = opened("reporter").listen(come, { articleId, doing: "READING", ...difference });
    await told.until(1);
    expect(told.refusals()).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });

  test("nobody fills the memory: what is too much is refused, and the rest goes on", async () => {
    const { articleId } = await draftedArticle(server);
    const socket = opened("copyEditor");
    const tabs = Array.from({ length: mostVisits }, () => at(socket, articleId));
    await Promise.all(tabs.map((tab) => tab.until(1)));
    const more = at(socket, articleId);
    await more.until(1);
    expect(more.refusals()).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    expect(await presentAt(articleId)).toHaveLength(1);
    tabs[0]!.stop();
    await vi.waitFor(async () => {
      const again = at(socket, articleId);
      await again.until(1);
      expect(again.refusals()).toStrictEqual([]);
    });
  });
});

test("Before a lock is broken, it says whether its holder may have words that are not saved yet", async () => {
  const { articleId, work } = await draftedArticle(server);
  const until = new Date(Date.now() + 3_600_000).toISOString();
  await work("reporter", "takeLock", { purpose: "Writing", until });
  const isHolderEditing = async () => {
    const { article } = await server.ask<{ article: { lock: { isHolderEditing: boolean } } }>(
      "deskEditor",
      "query ($id: ID!) { article(id: $id) { lock { isHolderEditing } } }",
      { id: articleId },
    );
    return article.lock.isHolderEditing;
  };
  expect(await isHolderEditing()).toBe(false);
  const others = at(opened("copyEditor"), articleId, "EDITING");
  const mine = at(opened("reporter"), articleId);
  await shows(mine, named("copyEditor", "EDITING"), named("reporter"));
  expect(await isHolderEditing()).toBe(false);
  at(opened("reporter"), articleId, "EDITING");
  await shows(others, named("copyEditor", "EDITING"), named("reporter", "EDITING"));
  expect(await isHolderEditing()).toBe(true);
});
