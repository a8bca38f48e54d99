import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { roles, type Role } from "../../src/actor.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { obey } from "../support/serving/command.js";
import { draftedArticle, publish } from "../support/serving/draftedArticle.js";

const statements: string[] = [];
let server: AServer;
beforeAll(async () => {
  server = await aServer({ onStatement: (sql) => statements.push(sql) });
});
afterAll(() => server.close());

const complaint = {
  askedBy: { kind: "READER", name: "Aigul Sat", contact: "aigul@post.example" },
  channel: "E-mail",
  text: "It was the port.",
} as const;

/** Asked before and after there is more of it, something costs the same statements. */
async function costsTheSame(query: string, grow: () => Promise<unknown>) {
  const asked = async () => {
    statements.length = 0;
    await server.ask("auditor", query);
    return statements.length;
  };
  await asked();
  const few = await asked();
  for (let n = 0; n < 12; n++) await grow();
  await asked();
  expect(await asked()).toBe(few);
}

async function complained() {
  const drafted = await draftedArticle(server);
  await publish(drafted);
  const requestId = v7();
  await drafted.work("reporter", "requestCorrection", { commandId: requestId, ...complaint });
  return { ...drafted, requestId };
}

describe("The corrections clock", () => {
  const query = `{
    correctionsClock(first: 100) {
      nodes {
        kind language since seconds article { id headline story { slugline } }
        request { requestId text askedBy { sealed contact } recordedBy { name } } task { because }
      }
      counts { kind language count oldest }
    }
    timeToCorrect { kind language settled rejected medianSeconds longestSeconds }
  }`;
  type Clock = {
    correctionsClock: { nodes: { article: { id: string } }[]; counts: object[] };
    timeToCorrect: object[];
  };

  test("runs from the asking until somebody says that it was no error, or an edition answers", async () => {
    const [one, other] = [await complained(), await complained()];
    const { correctionsClock } = await server.ask<Clock>("legal", query);
    expect(correctionsClock).toMatchObject({
      nodes: [one, other].map(({ articleId, requestId }) => ({
        kind: "REQUEST",
        language: "en",
        article: { id: articleId },
        request: { requestId, askedBy: { sealed: true, contact: null } },
        task: null,
      })),
      counts: [{ kind: "REQUEST", language: "en", count: 2 }],
    });
    expect((await server.ask<Clock>("copyEditor", query)).correctionsClock.nodes[0]).toMatchObject({
      request: { askedBy: { contact: null } },
    });
    const none = { requestId: one.requestId, outcome: "REJECTED", grounds: "The ruling says harbour." };
    await one.work("standards", "assessCorrection", none);
    const after = await server.ask<Clock>("auditor", query);
    expect(after.correctionsClock.nodes).toMatchObject([{ article: { id: other.articleId } }]);
    expect(after.timeToCorrect).toEqual([
      { kind: "REQUEST", language: "en", settled: 0, rejected: 1, medianSeconds: null, longestSeconds: null },
    ]);
  });

  test("is narrowed by kind, language and desk", async () => {
    const found = async (filter: string) => {
      const asked = `{ correctionsClock(filter: { ${filter} }) { nodes { kind } } }`;
      return (await server.ask<Clock>("auditor", asked)).correctionsClock.nodes.length;
    };
    expect(await found('desk: "courts", language: "en", kind: REQUEST')).toBe(1);
    for (const other of ['desk: "city"', 'language: "kk"', "kind: TASK"]) expect(await found(other)).toBe(0);
  });

  test("costs as many statements for many as for few", async () => {
    await costsTheSame(query, complained);
  });
});

describe("The legal queue", () => {
  const query = `{ legalQueue(first: 100) {
    nodes {
      kind since seconds story { slugline } article { id }
      review { outcome concerns { concern } } unmetConditions { text }
      hold { matter placedBy { name } } courtOrder { court }
    }
    counts { kind count oldest }
  } }`;
  type Queue = { legalQueue: { nodes: { kind: string }[]; counts: object[] } };

  async function story(slugline: string, desk = "courts") {
    const commandId = v7();
    await obey(server, "reporter", "openStory", { commandId, slugline, desk });
    const storyId = `story-${commandId}`;
    let expectedRevision = 0;
    return async (as: Role, name: string, input: object) => {
      const { revision } = await obey(server, as, name, { storyId, expectedRevision, ...input });
      expectedRevision = revision!;
    };
  }
  async function heldStory() {
    const tell = await story("held");
    await tell("legal", "placeLegalHold", { matter: "Harbour v. Courier", basis: "The court's order" });
  }

  test("has reviews, unmet conditions, holds and orders, the oldest first, until each is over", async () => {
    const asked = await story("asked");
    await asked("reporter", "requestLegalReview", { concern: "It names a suspect." });
    const cleared = await story("cleared", "city");
    await cleared("reporter", "requestLegalReview", { concern: "A child." });
    await cleared("legal", "clearLegallyWithConditions", { conditions: ["No name.", "No school."] });
    await cleared("legal", "meetLegalCondition", { condition: 0 });
    await heldStory();
    const ordered = await story("ordered");
    await ordered("legal", "recordCourtOrder", {
      jurisdiction: "Kazakhstan",
      court: "The city court",
      reference: "7110-26",
      text: "The defendant is not to be named.",
    });
    const { legalQueue } = await server.ask<Queue>("legal", query);
    expect(legalQueue.nodes).toMatchObject([
      {
        kind: "REVIEW",
        story: { slugline: "asked" },
        review: { concerns: [{ concern: "It names a suspect." }] },
      },
      { kind: "CONDITIONS", story: { slugline: "cleared" }, unmetConditions: [{ text: "No school." }] },
      { kind: "HOLD", hold: { matter: "Harbour v. Courier" }, review: null, courtOrder: null },
      { kind: "COURT_ORDER", courtOrder: { court: "The city court" }, hold: null, unmetConditions: [] },
    ]);
    expect(legalQueue.counts).toHaveLength(4);
    await asked("legal", "clearLegally", {});
    await cleared("legal", "meetLegalCondition", { condition: 1 });
    const rest = await server.ask<Queue>("publisher", query);
    expect(rest.legalQueue.nodes.map(({ kind }) => kind)).toEqual(["HOLD", "COURT_ORDER"]);
    const holds = "{ legalQueue(kinds: [HOLD]) { nodes { kind } counts { count } } }";
    expect((await server.ask<Queue>("standards", holds)).legalQueue.counts).toEqual([{ count: 1 }]);
    const city = '{ legalQueue(desk: "city") { nodes { kind } } }';
    expect((await server.ask<Queue>("standards", city)).legalQueue.nodes).toEqual([]);
  });

  test.each(roles)("is read by those who answer for it: %s", async (role) => {
    const readers: readonly Role[] = ["legal", "standards", "publisher", "editorInChief", "auditor"];
    const { body } = await server.post(role, query);
    if (readers.includes(role)) expect(body.errors).toBeUndefined();
    else expect(body.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });

  test("is read desk by desk by those who hold their role for a desk", async () => {
    const grant = { staffId: `staff-${server.staff.translator.staffId}`, role: "LEGAL", desk: "city" };
    await obey(server, "editorInChief", "grantRole", { ...grant, expectedRevision: 1 });
    const tell = await story("of the city", "city");
    await tell("reporter", "requestLegalReview", { concern: "A neighbour." });
    const { legalQueue } = await server.ask<Queue>("translator", query);
    expect(legalQueue.nodes).toMatchObject([{ kind: "REVIEW", story: { slugline: "of the city" } }]);
    const courts = '{ legalQueue(desk: "courts") { nodes { kind } counts { count } } }';
    expect((await server.ask<Queue>("translator", courts)).legalQueue).toEqual({ nodes: [], counts: [] });
  });

  test("costs as many statements for many as for few", async () => {
    await costsTheSame(query, heldStory);
  });
});
