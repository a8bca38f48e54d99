import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { draftedArticle, illustrate, openTranslation, publish } from "../support/serving/draftedArticle.js";

const statements: string[] = [];
let server: AServer;
beforeAll(async () => {
  server = await aServer({ onStatement: (sql) => statements.push(sql) });
});
afterAll(() => server.close());

const lists = {
  board: `query {
    board(first: 100) {
      totalCount
      nodes {
        id headline workflow publication isReady blockers { code }
        byline { name staffMember { name grants { role } } }
        story { slugline desk pictures { photo { creditLine } } articles { language } }
        pictures { caption photo { description creditLine } }
        approvals { givenBy { name } }
        editions { number publishedBy { name } }
        liveEdition { number headline publishedBy { name } }
        translation { pinnedRevision counts { untranslated stale } source { headline } segments { standing } }
        history(first: 5) { nodes { type by { name } } }
        translations { language movedBy { name } translation { counts { stale } } }
        movedBy { name }
      }
    }
  }`,
  latestPublished: `query {
    latestPublished(first: 100) { nodes { headline pictures { creditLine } otherLanguages { language headline } } }
  }`,
};
type Lists = Readonly<Record<keyof typeof lists, { nodes: readonly object[] }>>;

describe.each(Object.keys(lists) as (keyof typeof lists)[])("The list %s", (name) => {
  test("costs as many statements for fifty articles as for five", async () => {
    await write(name, 5);
    const few = await statementsFor(name, 5);
    await write(name, 45);
    const many = await statementsFor(name, 50);
    expect(many).toStrictEqual(few);
    expect(few.length).toBeGreaterThan(1);
    expect(few.length).toBeLessThanOrEqual(14);
  });
});

/** The statements that one asking costs, in an order of their own: the same ones may be asked in another. */
async function statementsFor(name: keyof typeof lists, atLeast: number): Promise<readonly string[]> {
  statements.length = 0;
  const answer = await server.ask<Lists>("auditor", lists[name]);
  const asked = statements.map(shape).sort();
  expect(answer[name].nodes.length).toBeGreaterThanOrEqual(atLeast);
  return asked;
}

const shape = (sql: string) => sql.replace(/'(?:[^']|'')*'|\b\d+(?:\.\d+)?\b/g, "?");

/** Stories with a picture and a published original each, and every fifth with a translation begun. */
async function write(list: keyof typeof lists, count: number) {
  const inTens = Array.from({ length: Math.ceil(count / 10) }, (_, ten) => Math.min(10, count - ten * 10));
  for (const some of inTens)
    await Promise.all(
      Array.from({ length: some }, async (_, n) => {
        const drafted = await draftedArticle(server, { slugline: `harbour-${n}` });
        if (list === "board") await illustrate(server, drafted);
        await publish(drafted);
        if (n % 5 === 0) await openTranslation(server, drafted, "kk");
      }),
    );
}
