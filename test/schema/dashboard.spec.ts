import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "../../src/actor.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { obey } from "../support/serving/command.js";
import { draftedArticle, openTranslation, publish } from "../support/serving/draftedArticle.js";

const statements: string[] = [];
let server: AServer;
beforeAll(async () => {
  server = await aServer({ onStatement: (sql) => statements.push(sql) });
});
afterAll(() => server.close());

const idOf = (role: Role) => `staff-${server.staff[role].staffId}`;
const ask = <T>(query: string, as: Role = "auditor") => server.ask<T>(as, query);

async function assign(storyId: string, expectedRevision: number, dueAt: string | null = null) {
  const input = { storyId, expectedRevision, assigneeId: idOf("reporter"), brief: "Sit in court.", dueAt };
  await obey(server, "deskEditor", "assignStory", input);
}

/** Asked before and after a newsroom has grown, something costs the same statements. */
async function costsTheSame(query: string, grow: () => Promise<unknown>) {
  const asked = async () => {
    statements.length = 0;
    await ask(query);
    return statements.length;
  };
  await ask(query);
  const few = await asked();
  for (let n = 0; n < 12; n++) await grow();
  await ask(query);
  expect(await asked()).toBe(few);
}

describe("What is stuck", () => {
  const query = `stuck(olderThanHours: 0, first: 100) {
    nodes { workflow since seconds closedGates article { id blockers { code } story { slugline } } }
    pageInfo { hasNextPage endCursor }
  }`;
  type Stuck = { stuck: { nodes: { article: { id: string }; closedGates: string[]; workflow: string }[] } };
  const stuck = async (id: string) =>
    (await ask<Stuck>(`{ ${query} }`)).stuck.nodes.filter(({ article }) => article.id === id);

  test("says where it stands, since when, and which gates are closed", async () => {
    const drafted = await draftedArticle(server);
    expect(await stuck(drafted.articleId)).toMatchObject([{ workflow: "DRAFTING", closedGates: [] }]);
    await drafted.work("reporter", "submitArticle");
    expect(await stuck(drafted.articleId)).toMatchObject([{ workflow: "IN_REVIEW", closedGates: ["COPY"] }]);
    await drafted.work("copyEditor", "approveArticle", { gate: "COPY" });
    expect(await stuck(drafted.articleId)).toMatchObject([{ workflow: "IN_REVIEW", closedGates: [] }]);
    await drafted.work("publisher", "publishArticle");
    expect(await stuck(drafted.articleId)).toEqual([]);
  });

  test("is paged, narrowed, and nothing that is younger than asked for", async () => {
    for (let n = 0; n < 3; n++) await draftedArticle(server, { desk: "city" });
    type Page = { stuck: { nodes: { article: { id: string } }[]; pageInfo: { endCursor: string } } };
    const page = (rest: string) =>
      ask<Page>(
        `{ stuck(olderThanHours: 0, desk: "city", ${rest}) { nodes { article { id } } pageInfo { endCursor } } }`,
      );
    const all = (await page("first: 50")).stuck.nodes;
    expect(all).toHaveLength(3);
    const first = await page("first: 2");
    const rest = await page(`first: 50, after: ${JSON.stringify(first.stuck.pageInfo.endCursor)}`);
    expect([...first.stuck.nodes, ...rest.stuck.nodes]).toEqual(all);
    expect((await page("workflow: [IN_REVIEW]")).stuck.nodes).toEqual([]);
    expect(
      (await ask<Page>("{ stuck { nodes { article { id } } pageInfo { endCursor } } }")).stuck.nodes,
    ).toEqual([]);
    const { body } = await server.post("auditor", "{ stuck(olderThanHours: -1) { nodes { since } } }");
    expect(body.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });

  test("costs as many statements for many as for few", async () => {
    await costsTheSame(`{ ${query} }`, () => draftedArticle(server));
  });
});

describe("What the newsroom brings forth", () => {
  test("is counted day by day and week by week, and so is how long it took", async () => {
    const drafted = await draftedArticle(server);
    await publish(drafted);
    type Day = { date: string; drafted: number; submitted: number; published: number; corrected: number };
    const { days, weeks, timeInState } = await ask<{
      days: Day[];
      weeks: Day[];
      timeInState: { workflow: string; count: number; longest: object }[];
    }>(`{
      days: throughput(zone: "Asia/Almaty") { date startsAt endsAt drafted submitted published updated corrected }
      weeks: throughput(zone: "Asia/Almaty", by: WEEK, desk: "courts") { date drafted submitted published corrected }
      timeInState { workflow count medianSeconds ninetiethSeconds longestSeconds longest { headline } }
    }`);
    expect(days).toHaveLength(7);
    expect(days.at(-1)).toMatchObject({ published: 2, submitted: 2, corrected: 0 });
    expect(weeks.length).toBeLessThanOrEqual(2);
    expect(weeks.at(-1)!.published).toBe(2);
    expect(timeInState).toMatchObject([
      { workflow: "DRAFTING", count: 2, longest: { headline: "Court fines the harbour" } },
      { workflow: "IN_REVIEW", count: 2 },
    ]);
  });

  test("refuses a time that is none", async () => {
    for (const range of ['from: "soon"', 'zone: "Mars"', 'from: "2026-03-02", to: "2026-03-01"']) {
      const { body } = await server.post("auditor", `{ throughput(${range}) { date } }`);
      expect(body.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    }
  });
});

describe("What lies at a desk, and who is on what", () => {
  const query = `{
    deskLoad { desk name isOpen people openArticles inReview onHold openAssignments overdueAssignments drafted published }
    whoIsOnWhat(desk: "city") {
      person { name } openAssignments assignments { story { slugline } assignment { brief } }
      locked { id } openTranslations translating { language }
    }
  }`;
  const someWork = async () => {
    const drafted = await draftedArticle(server, { desk: "city" });
    await assign(drafted.storyId, 0);
    return drafted;
  };

  test("is told desk by desk and person by person", async () => {
    const drafted = await someWork();
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await drafted.work("copyEditor", "takeLock", { purpose: "Reading.", until });
    await openTranslation(server, drafted, "kk");
    type Load = { desk: string; openArticles: number; openAssignments: number };
    type OnWhat = { person: { name: string } } & Record<string, unknown>;
    const { deskLoad, whoIsOnWhat } = await ask<{ deskLoad: Load[]; whoIsOnWhat: OnWhat[] }>(query);
    expect(deskLoad).toMatchObject([
      {
        desk: "city",
        name: "City",
        isOpen: true,
        openArticles: 5,
        openAssignments: 1,
        overdueAssignments: 0,
      },
      { desk: "courts" },
    ]);
    const of = (role: Role) => whoIsOnWhat.find(({ person }) => person.name === server.staff[role].name);
    expect(of("reporter")).toMatchObject({
      openAssignments: 1,
      assignments: [{ story: { slugline: "harbour-fine" }, assignment: { brief: "Sit in court." } }],
    });
    expect(of("copyEditor")).toMatchObject({ locked: [{ id: drafted.articleId }], openAssignments: 0 });
    expect(of("translator")).toMatchObject({ openTranslations: 1, translating: [{ language: "kk" }] });
    await drafted.work("copyEditor", "releaseLock");
    const after = await ask<{ whoIsOnWhat: OnWhat[] }>(query);
    expect(after.whoIsOnWhat.map(({ person }) => person.name)).not.toContain(server.staff.copyEditor.name);
  });

  test("costs as many statements for many as for few", async () => {
    await costsTheSame(query, someWork);
  });
});

describe("The publishing calendar", () => {
  test("tells schedules, embargoes and deadlines on the day that the zone's clocks show", async () => {
    const drafted = await draftedArticle(server);
    await drafted.work("reporter", "submitArticle");
    await drafted.work("copyEditor", "approveArticle", { gate: "COPY" });
    const year = new Date().getUTCFullYear() + 1;
    const at = { wallTime: `${year}-06-01T02:00:00`, zone: "Asia/Almaty" };
    await drafted.work("publisher", "schedulePublication", { revision: drafted.revision(), ...at });
    const other = v7();
    const storyId = `story-${other}`;
    await obey(server, "reporter", "openStory", { commandId: other, slugline: "embargoed", desk: "courts" });
    const until = { instant: `${year}-06-01T09:00:00.000Z` };
    await obey(server, "reporter", "setEmbargo", {
      storyId,
      expectedRevision: 0,
      until,
      imposedBy: "The office",
    });
    await assign(storyId, 1, `${year}-05-31T20:00:00.000Z`);

    type Days = { calendar: { date: string; hours: number; count: number; entries: object[] }[] };
    const calendar = (zone: string, rest = "") =>
      ask<Days>(`{ calendar(from: "${year}-05-31", to: "${year}-06-01", zone: "${zone}"${rest}) {
        date startsAt endsAt hours count
        entries { kind at wallTime article { id } story { slugline } photo { id } assignment { brief } }
      } }`);
    const pending = {
      kind: "PENDING",
      article: { id: drafted.articleId },
      story: { slugline: "harbour-fine" },
    };
    const deadline = {
      kind: "DEADLINE",
      story: { slugline: "embargoed" },
      assignment: { brief: "Sit in court." },
    };
    const embargo = { kind: "EMBARGO_ENDS", story: { slugline: "embargoed" }, article: null };
    expect((await calendar("Asia/Almaty")).calendar).toMatchObject([
      { date: `${year}-05-31`, hours: 24, count: 0, entries: [] },
      { count: 3, entries: [deadline, { ...pending, wallTime: at.wallTime }, embargo] },
    ]);
    expect((await calendar("UTC")).calendar.map(({ count }) => count)).toEqual([2, 1]);
    expect((await calendar("UTC", ", kinds: [EMBARGO_ENDS]")).calendar).toMatchObject([
      { count: 0 },
      { entries: [embargo] },
    ]);
  });

  test("knows days of 23 and of 25 hours, and is a week unless asked for more", async () => {
    const days = (range: string) =>
      ask<{ calendar: { hours: number }[] }>(`{ calendar(${range}) { hours entries { kind } } }`);
    expect(await days('from: "2026-03-29", to: "2026-03-29", zone: "Europe/Berlin"')).toMatchObject({
      calendar: [{ hours: 23 }],
    });
    expect(await days('from: "2026-10-25", to: "2026-10-25", zone: "Europe/Berlin"')).toMatchObject({
      calendar: [{ hours: 25 }],
    });
    expect((await days('zone: "UTC"')).calendar).toHaveLength(7);
    const { body } = await server.post(
      "auditor",
      '{ calendar(from: "2026-01-01", to: "2026-06-01") { date } }',
    );
    expect(body.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });
});
