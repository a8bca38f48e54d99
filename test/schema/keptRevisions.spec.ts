import { afterAll, beforeAll, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { draftedArticle } from "../support/serving/draftedArticle.js";

// What others are complained about: payloadcms/payload#1112, in which each autosave destroys an earlier version, and
// a hundred versions are all that is kept; directus/directus#21748, in which old versions change with the newest.

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

test(
  "However often an article is saved, every save is kept for good, and the words of any can be brought back",
  { timeout: 120_000 },
  async () => {
    const { articleId, work, revision } = await draftedArticle(server);
    const saves = new Map<number, string>();
    for (let n = 1; n <= 130; n++) {
      await work(n % 2 ? "reporter" : "deskEditor", "changeHeadline", { headline: `Take ${n}` });
      saves.set(revision(), `Take ${n}`);
    }
    expect(await toldOf(articleId)).toStrictEqual(saves);

    for (const [toRevision, headline] of [...saves].filter(([at]) => at % 50 === 0 || at < 4)) {
      const back = { toRevision, reason: "It was better then." };
      expect(
        await work("copyEditor", "restoreRevision", back, { payload: "article { headline }" }),
      ).toMatchObject({ article: { headline } });
      saves.set(revision(), headline);
    }
    const told = await toldOf(articleId);
    for (const [at, headline] of saves) expect(told.get(at), `revision ${at}`).toBe(headline);
  },
);

/** Every headline that the history tells, by the revision that it was saved at. */
async function toldOf(id: string): Promise<ReadonlyMap<number, string>> {
  type Line = Readonly<{ type: string; revision: number; detail: { headline: string } }>;
  type Page = Readonly<{ nodes: readonly Line[]; pageInfo: { hasNextPage: boolean; endCursor: string } }>;
  const told = new Map<number, string>();
  for (let after: string | null = null, more = true; more;) {
    const { article }: { article: { history: Page } } = await server.ask(
      "auditor",
      `query ($id: ID!, $after: String) { article(id: $id) { history(first: 100, after: $after) {
        nodes { type revision detail } pageInfo { hasNextPage endCursor }
      } } }`,
      { id, after },
    );
    for (const { type, revision, detail } of article.history.nodes.toReversed())
      if (type === "HeadlineChanged") told.set(revision, detail.headline);
    more = article.history.pageInfo.hasNextPage;
    after = article.history.pageInfo.endCursor;
  }
  return new Map([...told].toSorted(([a], [b]) => a - b));
}
