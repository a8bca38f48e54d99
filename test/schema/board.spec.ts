import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "../../src/actor.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { command, obey } from "../support/serving/command.js";
import { draftedArticle, illustrate, publish, type Drafted } from "../support/serving/draftedArticle.js";

const statements: string[] = [];
let server: AServer;
let harbour: Drafted;
let market: Drafted;
let tide: Drafted;
const inTwoHours = new Date(Date.now() + 7_200_000).toISOString();

beforeAll(async () => {
  server = await aServer({ onStatement: (sql) => statements.push(sql) });
  harbour = await draftedArticle(server, { slugline: "harbour-fine" });
  market = await draftedArticle(server, { slugline: "market-rents", desk: "city" });
  tide = await draftedArticle(server, { slugline: "tide-tables", desk: "city" });
  await assign(harbour);
  await illustrate(server, market);
  await publish(market);
  await tide.work("reporter", "submitArticle");
});
afterAll(() => server.close());

async function assign({ storyId }: Drafted) {
  const assigneeId = `staff-${server.staff.reporter.staffId}`;
  const asked = { storyId, assigneeId, brief: "Sit in court.", dueAt: inTwoHours, expectedRevision: 0 };
  await obey(server, "deskEditor", "assignStory", asked);
}

type Board = Readonly<{
  totalCount: number;
  nodes: readonly { id: string }[];
  edges: readonly { cursor: string }[];
  pageInfo: { endCursor: string; hasNextPage: boolean };
}>;
const selection = "{ totalCount nodes { id } edges { cursor } pageInfo { endCursor hasNextPage } }";
const board = async (filter: string, rest = "", as: Role = "deskEditor") =>
  (await server.ask<{ board: Board }>(as, `{ board(filter: ${filter} ${rest}) ${selection} }`)).board;
const found = async (filter: string, rest = "", as: Role = "deskEditor") =>
  (await board(filter, rest, as)).nodes.map(({ id }) => id);
const refusalOf = async (query: string) => {
  const { body } = await server.post("deskEditor", query);
  return body.errors?.map(({ message, extensions }) => `${extensions.code}: ${message}`);
};

describe("The board, through the contract,", () => {
  test.each([
    ["{}", ["tide", "market", "harbour"]],
    ['{ desk: "city" }', ["tide", "market"]],
    ['{ desks: ["city", "courts"], workflows: [IN_REVIEW] }', ["tide"]],
    ['{ desk: "city", desks: ["courts"] }', []],
    ["{ publications: [LIVE, RETRACTED] }", ["market"]],
    ["{ flags: [PICTURES_CHECKED] }", ["market"]],
    ["{ hasMainPicture: true }", ["market"]],
    ["{ deadline: { day: NONE } }", ["tide", "market"]],
    ["{ deadline: { day: OVERDUE } }", []],
    ["{ person: { as: [ASSIGNED] } }", ["harbour"]],
    ["{ person: {} }", ["tide", "market", "harbour"]],
    ['{ slugline: "ti ta" }', ["tide"]],
    ['{ created: { until: "2020-01-01T00:00:00Z" } }', []],
    ['{ languages: ["en"], urgencies: [5] }', ["tide", "market", "harbour"]],
  ])("shows what %s asks", async (filter, expected) => {
    const names = new Map(
      [harbour, market, tide].map(({ articleId }, n) => [articleId, ["harbour", "market", "tide"][n]]),
    );
    const { nodes, totalCount } = await board(filter, "", "reporter");
    expect(nodes.map(({ id }) => names.get(id))).toEqual(expected);
    expect(totalCount).toBe(expected.length);
  });

  test("is read on behind a cursor of the same order, and refuses one of another", async () => {
    const first = await board("{}", "sort: DRAFTED, first: 2");
    expect(first.nodes.map(({ id }) => id)).toEqual([tide.articleId, market.articleId]);
    const { endCursor, hasNextPage } = first.pageInfo;
    expect(hasNextPage).toBe(true);
    expect(await found("{}", `sort: DRAFTED, first: 2, after: "${endCursor}"`)).toEqual([harbour.articleId]);
    expect(
      await refusalOf(`{ board(sort: URGENCY, after: "${endCursor}") { totalCount edges { cursor } } }`),
    ).toEqual([
      "BAD_USER_INPUT: `after` is a cursor of the board sorted by DRAFTED; this one is sorted by URGENCY.",
    ]);
    expect(await refusalOf('{ board(after: "c12") { edges { cursor } } }')).toEqual([
      "BAD_USER_INPUT: `after` is a cursor of this list, just as it was received.",
    ]);
  });

  test("puts what is due first first", async () => {
    expect((await found("{}", "sort: DEADLINE"))[0]).toBe(harbour.articleId);
  });

  test.each([
    ["{ deadline: { day: TODAY } }", "filter.deadline.zone"],
    ['{ deadline: { day: TODAY, zone: "Mars/Olympus" } }', "filter.deadline.zone"],
    ['{ changed: { from: "yesterday" } }', "filter.changed.from"],
    [`{ desks: [${'"a",'.repeat(51)}] }`, "filter.desks"],
    ["{ person: { as: [] } }", "filter.person.as"],
  ])("refuses %s, and says what is wrong with it", async (filter, where) => {
    const [why] = (await refusalOf(`{ board(filter: ${filter}) { totalCount edges { cursor } } }`)) ?? [];
    expect(why).toContain(`BAD_USER_INPUT: \`${where}\``);
  });

  test("is counted, and shown in columns", async () => {
    const query = `{
      boardCounts(groupBy: DESK) { key articles }
      boardGroups(groupBy: WORKFLOW, first: 1) { key articles first { id } }
      ofDesk: boardGroups(filter: { desk: "courts" }, groupBy: DESK) { key deskName articles }
    }`;
    expect(await server.ask("deskEditor", query)).toEqual({
      boardCounts: [
        { key: "city", articles: 2 },
        { key: "courts", articles: 1 },
      ],
      boardGroups: [
        { key: "DRAFTING", articles: 2, first: [{ id: market.articleId }] },
        { key: "IN_REVIEW", articles: 1, first: [{ id: tide.articleId }] },
      ],
      ofDesk: [{ key: "courts", deskName: "Courts", articles: 1 }],
    });
    expect(await refusalOf("{ boardGroups(first: 21) { key } }")).toEqual([
      "BAD_USER_INPUT: `first` is a number from 1 to 20.",
    ]);
  });

  test("is not for readers", async () => {
    for (const query of ["board { totalCount }", "boardCounts { key }", "boardGroups { key }"]) {
      const { body } = await server.post("reader", `{ ${query} }`);
      expect(body.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    }
  });

  test("shows in each row who is at it until when, and what it waits for, at the same cost for many as for few", async () => {
    const rows = `{ board(first: 100) { nodes {
      id headline workflow publication deadline flags assignees { name } alarms { code } blockers { code }
      lock { holder { name } } present { staffMember { name } } movedBy { name } movedAt
      story { slugline desk stage urgency hold { reason } assignments { assignee { name } dueAt status } }
    } } }`;
    const cost = async () => {
      statements.length = 0;
      const answer = await server.ask<{ board: { nodes: readonly Record<string, unknown>[] } }>(
        "deskEditor",
        rows,
      );
      return { nodes: answer.board.nodes, statements: statements.length };
    };
    const few = await cost();
    expect(few.nodes.find(({ id }) => id === harbour.articleId)).toMatchObject({
      deadline: inTwoHours,
      flags: [],
      assignees: [{ name: server.staff.reporter.name }],
      story: { desk: "courts", stage: null, urgency: 5 },
    });
    expect(few.nodes.find(({ id }) => id === market.articleId)).toMatchObject({
      deadline: null,
      flags: ["PICTURES_CHECKED"],
      assignees: [],
    });
    await Promise.all(
      Array.from({ length: 12 }, async () => assign(await draftedArticle(server, { desk: "courts" }))),
    );
    const many = await cost();
    expect(many.nodes).toHaveLength(few.nodes.length + 12);
    expect(many.statements).toBeLessThanOrEqual(few.statements + 1);
    expect(many.statements).toBeLessThanOrEqual(10);
  });
});

describe("A saved filter, through the contract,", () => {
  type Saved = Readonly<{ filterId: string; name: string; sharing: string; filter: object }>;
  const savedFor = async (as: Role) =>
    (
      await server.ask<{ viewer: { savedFilters: readonly Saved[] } }>(
        as,
        "{ viewer { savedFilters { filterId name sharing desk savedBy { name } filter } } }",
      )
    ).viewer.savedFilters;
  const save = async (as: Role, input: object) => {
    const commandId = v7();
    const staffId = `staff-${server.staff[as].staffId}`;
    await obey(server, as, "saveBoardFilter", { commandId, staffId, expectedRevision: 1, ...input });
    return commandId;
  };

  test("is one's own, can be looked through, and narrows the board with another", async () => {
    const filter = {
      desks: ["city"],
      workflows: ["IN_REVIEW", "DRAFTING"],
      person: { as: ["WROTE"] },
      deadline: { day: "NONE" },
    };
    const filterId = await save("reporter", { name: "Ours in the city", filter });
    expect(await savedFor("reporter")).toEqual([
      {
        filterId,
        name: "Ours in the city",
        sharing: "PRIVATE",
        desk: null,
        savedBy: { name: server.staff.reporter.name },
        filter,
      },
    ]);
    expect(await found("{}", `savedFilter: "${filterId}"`, "reporter")).toEqual([
      tide.articleId,
      market.articleId,
    ]);
    const narrowed = await found('{ slugline: "tide" }', `savedFilter: "${filterId}"`, "reporter");
    expect(narrowed).toEqual([tide.articleId]);

    // What it gives back can be asked just so.
    const [mine] = await savedFor("reporter");
    const { board: again } = await server.ask<{ board: Board }>(
      "reporter",
      `query ($filter: BoardFilterInput) { board(filter: $filter) ${selection} }`,
      { filter: mine!.filter },
    );
    expect(again.totalCount).toBe(2);

    // Nobody else sees it, or can use it.
    expect(await savedFor("photoEditor")).toEqual([]);
    expect(await refusalOf(`{ board(savedFilter: "${filterId}") { edges { cursor } } }`)).toEqual([
      "BAD_USER_INPUT: `savedFilter` is the id of a filter that you have saved, or that is shared with you.",
    ]);
    const { staff } = await server.ask<{ staff: readonly { savedFilters: unknown }[] }>(
      "editorInChief",
      "{ staff { savedFilters { name } } }",
    );
    expect(staff.filter(({ savedFilters }) => savedFilters !== null)).toEqual([{ savedFilters: [] }]);
  });

  test("is shared, said anew and removed by whoever saved it", async () => {
    const filter = { person: { as: ["ASSIGNED"] } };
    const filterId = await save("deskEditor", { name: "Assigned to me", filter, sharing: "NEWSROOM" });
    expect((await savedFor("reporter")).map(({ name }) => name)).toContain("Assigned to me");
    // It is about whoever looks, not about whoever saved it.
    expect(await found("{}", `savedFilter: "${filterId}"`, "reporter")).toContain(harbour.articleId);
    expect(await found("{}", `savedFilter: "${filterId}"`, "deskEditor")).toEqual([]);

    await save("deskEditor", {
      filterId,
      name: "Mine",
      filter,
      sharing: "DESK",
      desk: "courts",
      expectedRevision: 2,
    });
    expect((await savedFor("reporter")).map(({ name }) => name)).toContain("Mine");

    const theirs = { staffId: `staff-${server.staff.deskEditor.staffId}`, filterId, expectedRevision: 3 };
    const no = await command(server, "editorInChief", "removeBoardFilter", theirs);
    expect(no.errors).toMatchObject([{ code: "FILTER_OF_SOMEBODY_ELSE" }]);
    await obey(server, "deskEditor", "removeBoardFilter", theirs);
    expect((await savedFor("reporter")).map(({ name }) => name)).not.toContain("Mine");
  });
});
