import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { draftedArticle } from "../support/serving/draftedArticle.js";
import { paragraph } from "../support/telling/facts.js";
import { newEvent } from "../support/telling/newEvent.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const ask = async <Answer>(articleId: string, selection: string) =>
  (
    await server.ask<{ article: Answer }>(
      "auditor",
      `query ($id: ID!) { article(id: $id) { ${selection} } }`,
      {
        id: articleId,
      },
    )
  ).article;

describe("Who wrote which words of what was saved thousands of times", () => {
  /** An article whose one paragraph, of so many letters, was written so many times over. */
  async function written(times: number, letters: number) {
    const drafted = await draftedArticle(server);
    const stream = drafted.articleId;
    const { body } = await ask<{ body: { attrs: { id: string } }[] }>(stream, "body");
    const { id } = body[0]!.attrs;
    const change = (n: number) => ({
      op: "changed",
      block: paragraph(id, `${`word${n} and more `.repeat(letters / 16)}`),
    });
    const events = Array.from({ length: times }, (_, n) =>
      newEvent({ type: "BodyRevised", data: { operations: [change(n)] } }),
    );
    const { store, readModels } = server.house;
    // One append takes a megabyte.
    for (let n = 0; n < times; n += 50)
      await store.append(stream, drafted.revision() + n, events.slice(n, n + 50));
    await readModels.waitFor(await store.head(), 30_000);
    return { stream, part: `body:${id}`, last: drafted.revision() + times };
  }
  const selection = "blame { parts { part isTraced runs { text event { revision } } } }";
  type Parts = readonly Readonly<{
    part: string;
    isTraced: boolean;
    runs: { event: { revision: number } }[];
  }>[];

  test("is told while others are answered", async () => {
    const { stream } = await written(300, 16_000);
    const order: string[] = [];
    const blaming = ask(stream, selection).then(() => order.push("blame"));
    const other = server.ask("auditor", "{ viewer { __typename } }").then(() => order.push("other"));
    await Promise.all([blaming, other]);
    expect(order).toEqual(["other", "blame"]);
  });

  test("is told as its last change where that is too much, and for every other part as ever", async () => {
    const { stream, part, last } = await written(600, 16_000);
    const { blame } = await ask<{ blame: { parts: Parts } }>(stream, selection);
    const [heavy, others] = [
      blame.parts.filter((one) => one.part === part),
      blame.parts.filter((one) => one.part !== part),
    ];
    expect(heavy).toMatchObject([{ isTraced: false, runs: [{ event: { revision: last } }] }]);
    expect(others.length).toBeGreaterThan(1);
    for (const { isTraced } of others) expect(isTraced).toBe(true);
  });
});
