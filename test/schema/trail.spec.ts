import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { roles } from "../../src/actor.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { obey } from "../support/serving/command.js";
import { draftedArticle, illustrate } from "../support/serving/draftedArticle.js";

const statements: string[] = [];
let server: AServer;
beforeAll(async () => {
  server = await aServer({ onStatement: (sql) => statements.push(sql) });
});
afterAll(() => server.close());

type Trail = Readonly<{
  nodes: readonly Readonly<{
    type: string;
    position: string;
    detail: unknown;
    by: { name: string } | null;
  }>[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}>;
const selection = "{ nodes { type position detail reason by { name } } pageInfo { hasNextPage endCursor } }";

const trail = async (args = "", as: Parameters<AServer["ask"]>[0] = "auditor") =>
  (await server.ask<{ trail: Trail }>(as, `{ trail${args} ${selection} }`)).trail;
const codes = async (args: string, as: Parameters<AServer["post"]>[0]) =>
  ((await server.post(as, `{ trail${args} ${selection} }`)).body.errors ?? []).map(
    ({ extensions, message }) => [extensions.code, message] as const,
  );

describe("The newsroom's trail", () => {
  test.each(roles)("is for those who look into what others did: %s", async (role) => {
    const mayRead = ["auditor", "legal", "standards", "editorInChief"].includes(role);
    expect((await codes("", role)).map(([code]) => code)).toEqual(mayRead ? [] : ["FORBIDDEN"]);
  });

  test("is for nobody whose role is for one desk", async () => {
    const { staffMember } = await obey(
      server,
      "editorInChief",
      "addStaffMember",
      { name: "Rosa Lind" },
      { payload: "staffMember { id revision }" },
    );
    const { id, revision } = staffMember as { id: string; revision: number };
    const grant = { staffId: id, role: "LEGAL", desk: "courts", expectedRevision: revision };
    await obey(server, "editorInChief", "grantRole", grant);
    const token = await server.tokens.issue(id.replace("staff-", ""), 1);
    const { body } = await server.post(
      "reader",
      "{ trail { nodes { type } } }",
      {},
      {
        authorization: `Bearer ${token}`,
      },
    );
    expect(body.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });

  test("tells every event of the log once, in pages, whichever end is told first", async () => {
    await draftedArticle(server);
    const log = await server.house.store.readAll(-1, 10_000);
    for (const order of ["OLDEST", "NEWEST"]) {
      const told: string[] = [];
      for (let after = ""; ;) {
        const { nodes, pageInfo } = await trail(`(order: ${order}, first: 7${after})`);
        told.push(...nodes.map(({ type, position }) => `${type} ${position}`));
        if (!pageInfo.hasNextPage) break;
        after = `, after: "${pageInfo.endCursor}"`;
      }
      const all = log.map(({ type, position }) => `${type} p${position}`);
      expect(told).toEqual(order === "OLDEST" ? all : all.toReversed());
    }
  });

  test("is filtered by whom it was by, by what happened, and when", async () => {
    await draftedArticle(server);
    const reporter = `staff-${server.staff.reporter.staffId}`;
    const { nodes } = await trail(
      `(filter: { by: ["${reporter}"], types: ["ArticleDrafted"], roles: [REPORTER] })`,
    );
    expect(nodes.length).toBeGreaterThan(0);
    for (const { type, by } of nodes)
      expect([type, by?.name]).toEqual(["ArticleDrafted", server.staff.reporter.name]);
    expect((await trail('(filter: { to: "2020-01-01T00:00:00Z" })')).nodes).toEqual([]);
    expect((await trail('(first: 3, filter: { from: "2020-01-01T00:00:00+06:00" })')).nodes).toHaveLength(3);
  });

  test.each([
    ['(filter: { types: ["HeadlineChangd"] })', /“HeadlineChangd”/],
    ['(filter: { by: ["Ines"] })', /global ids of people/],
    ['(filter: { from: "yesterday" })', /`filter.from` is an instant/],
    [`(filter: { blocks: [${'"b", '.repeat(51)}] })`, /50 at the most/],
  ])("says what is wrong with a filter such as %s", async (args, why) => {
    expect(await codes(args, "auditor")).toEqual([["BAD_USER_INPUT", expect.stringMatching(why)]]);
  });

  test("tells the identities that people sign in with to auditors and editors-in-chief alone", async () => {
    const staffId = `staff-${server.staff.translator.staffId}`;
    const identity = { issuer: "https://id.courier.example", subject: "5f0c1d" };
    await obey(server, "editorInChief", "linkIdentity", { staffId, expectedRevision: 1, ...identity });
    const told = async (as: "auditor" | "editorInChief" | "legal") =>
      (await trail('(filter: { types: ["IdentityLinked"] })', as)).nodes.map(({ detail }) => detail);
    expect(await told("auditor")).toEqual([identity]);
    expect(await told("editorInChief")).toEqual([identity]);
    expect(await told("legal")).toEqual([{ issuer: null, subject: null }]);
  });

  test("costs as many statements for a hundred events as for two", async () => {
    const cost = async (args: string) => {
      statements.length = 0;
      await trail(args);
      return statements.length;
    };
    const filter = "filter: { origins: [API] }";
    // Once before, because people who were read before are remembered.
    await cost(`(first: 100, ${filter})`);
    expect(await cost(`(first: 100, ${filter})`)).toBe(await cost(`(first: 2, ${filter})`));
  });
});

describe("An article's trail", () => {
  test("is for all of the staff, and tells what stands around it where that is asked for", async () => {
    const article = await draftedArticle(server);
    await illustrate(server, article);
    const types = async (args: string) => {
      const { articleTrail } = await server.ask<{ articleTrail: Trail }>(
        "translator",
        `{ articleTrail(articleId: "${article.articleId}", order: OLDEST${args}) ${selection} }`,
      );
      return articleTrail.nodes.map(({ type }) => type);
    };
    const own = await types("");
    expect(own[0]).toBe("ArticleDrafted");
    expect(own).not.toContain("StoryOpened");
    expect(await types(", with: [STORY]")).toContain("StoryOpened");
    const around = await types(", with: [STORY, PICTURES]");
    expect(around).toEqual(expect.arrayContaining([...own, "StoryOpened", "PhotoFiled", "PhotoPlaced"]));
    expect(await types(', with: [STORY, PICTURES], filter: { types: ["PhotoFiled"] }')).toEqual([
      "PhotoFiled",
    ]);
  });

  test("of no article is empty", async () => {
    const { articleTrail } = await server.ask<{ articleTrail: Trail }>(
      "auditor",
      `{ articleTrail(articleId: "article-01950000-0000-7000-8000-0000000003ee", with: [STORY]) ${selection} }`,
    );
    expect(articleTrail.nodes).toEqual([]);
  });

  test("is for no reader", async () => {
    const { body } = await server.post(
      "reader",
      `{ articleTrail(articleId: "article-1") { nodes { type } } }`,
    );
    expect(body.errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  });
});
