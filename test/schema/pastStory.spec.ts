import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "../../src/actor.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { obey } from "../support/serving/command.js";
import { draftedArticle, type Drafted } from "../support/serving/draftedArticle.js";

const statements: string[] = [];
let server: AServer;
beforeAll(async () => {
  server = await aServer({ onStatement: (sql) => statements.push(sql) });
});
afterAll(() => server.close());

const story = `story {
  slugline desk stage urgency
  hold { reason isInForce heldBy { name } }
  embargo { imposedBy isInForce }
  claims { text modality attributedTo writers { name } check { outcome } withdrawn { reason } }
  quotes { speaker text withdrawn { reason } }
  figures { shownValue computed stale recordedBy { name } }
  assignments { brief dueAt status assignee { name } }
  legalReviews { outcome grounds concerns { concern } }
  legalHolds { matter isInForce }
  courtOrders { court reference isInForce liftedOn }
}`;
type PastStory = Readonly<Record<string, unknown>>;

/** Does to a story whatever is written of it beside its text; answers how more is asked of it. */
async function everythingRecorded({ storyId }: Drafted) {
  let revision = 0;
  async function ask(as: Role, name: string, input: object) {
    const payload = await obey(server, as, name, { storyId, expectedRevision: revision, ...input });
    revision = payload.revision!;
  }
  const assigneeId = `staff-${server.staff.reporter.staffId}`;
  const alleged = { text: "The harbour lied.", modality: "ALLEGED", attributedTo: "A district officer" };
  const fine = {
    inputs: [{ name: "mci", value: "3930", unit: "tenge" }],
    expression: "mci * 20",
    shown: { value: "78600", unit: "tenge", decimals: 0 },
  };
  const order = { jurisdiction: "Kazakhstan", court: "The city court", reference: "12/26", text: "Silence." };
  await ask("reporter", "recordClaim", alleged);
  await ask("reporter", "recordQuote", { speaker: "Mara Voss", language: "en", text: "We will appeal." });
  await ask("reporter", "recordFigure", fine);
  await ask("deskEditor", "assignStory", {
    assigneeId,
    brief: "Sit in court.",
    dueAt: "2999-01-01T00:00:00Z",
  });
  await ask("reporter", "setEmbargo", {
    imposedBy: "The Harbour Office",
    until: { instant: "2999-01-01T00:00:00Z" },
  });
  await ask("deskEditor", "holdStory", { reason: "Until the ruling." });
  await ask("reporter", "requestLegalReview", { concern: "It names a suspect." });
  await ask("legal", "recordCourtOrder", order);
  await ask("legal", "placeLegalHold", { matter: "Harbour v. Courier", basis: "A letter." });
  return ask;
}

const askedOf = async <Answer>({ articleId }: Drafted, selection: string) =>
  (
    await server.ask<{ article: Answer }>(
      "auditor",
      `query ($id: ID!) { article(id: $id) { ${selection} } }`,
      {
        id: articleId,
      },
    )
  ).article;

const recorded = {
  hold: { reason: "Until the ruling.", isInForce: true, heldBy: { name: "Jon Hale" } },
  embargo: { imposedBy: "The Harbour Office", isInForce: true },
  claims: [
    {
      text: "The harbour lied.",
      modality: "ALLEGED",
      attributedTo: "A district officer",
      writers: [{ name: "Ines Marku" }],
      check: null,
      withdrawn: null,
    },
  ],
  quotes: [{ speaker: "Mara Voss", text: "We will appeal.", withdrawn: null }],
  figures: [{ shownValue: "78600", computed: "78600", stale: false, recordedBy: { name: "Ines Marku" } }],
  assignments: [{ brief: "Sit in court.", status: "ASSIGNED", assignee: { name: "Ines Marku" } }],
  legalReviews: [{ outcome: "OUTSTANDING", grounds: null, concerns: [{ concern: "It names a suspect." }] }],
  legalHolds: [{ matter: "Harbour v. Courier", isInForce: true }],
  courtOrders: [{ court: "The city court", reference: "12/26", isInForce: true, liftedOn: null }],
};

describe("What was recorded of a story beside its text", () => {
  test("is told as of a moment, and stays what it was though everything is said otherwise later", async () => {
    const drafted = await draftedArticle(server);
    const ask = await everythingRecorded(drafted);
    await drafted.work("reporter", "changeHeadline", { headline: "Port fined" });
    const then = drafted.revision();
    const { claimId, orderId, holdId } = await idsOf(drafted);
    await ask("legal", "liftLegalHold", { holdId, reason: "It is settled." });
    await ask("legal", "liftCourtOrder", { orderId, basis: "The ruling" });
    await ask("legal", "refuseLegally", { grounds: "Contempt of court." });
    await ask("deskEditor", "releaseStory", {});
    await ask("reporter", "withdrawClaim", { claimId, reason: "He took it back." });

    const { before, was, now } = await askedOf<Record<string, { story: PastStory }>>(
      drafted,
      `before: asOf(revision: 0) { ${story} } was: asOf(revision: ${then}) { ${story} } now: asOf { ${story} }`,
    );
    expect(before!.story).toMatchObject({ hold: null, claims: [], assignments: [], courtOrders: [] });
    expect(was!.story).toMatchObject(recorded);
    expect(now!.story).toMatchObject({
      hold: null,
      claims: [{ withdrawn: { reason: "He took it back." } }],
      legalReviews: [{ outcome: "REFUSED", grounds: "Contempt of court." }],
      legalHolds: [{ isInForce: false }],
      courtOrders: [{ isInForce: false, liftedOn: "The ruling" }],
    });
  });

  test("is told in what differs, each under a name of its own", async () => {
    const drafted = await draftedArticle(server);
    await everythingRecorded(drafted);
    const { difference } = await askedOf<{
      difference: { fields: { field: string; change: string; entries: { change: string }[] | null }[] };
    }>(drafted, "difference(from: { revision: 0 }, to: {}) { fields { field change entries { change } } }");
    expect(
      difference.fields.map(({ field, change, entries }) => [field, change, entries?.length ?? null]),
    ).toEqual(
      expect.arrayContaining([
        ["storyHold", "INSERTED", null],
        ["embargo", "INSERTED", null],
        ["legalReview:story", "INSERTED", null],
        ...["claims", "quotes", "figures", "assignments", "legalHolds", "courtOrders"].map((field) => [
          field,
          "CHANGED",
          1,
        ]),
      ]),
    );
  });

  test("is judged by the time that is asked about, and not by now", async () => {
    const drafted = await draftedArticle(server);
    const until = "2998-01-01T00:00:00Z";
    const { storyId } = drafted;
    const embargo = { imposedBy: "The Harbour Office", until: { instant: until } };
    await obey(server, "reporter", "setEmbargo", { storyId, expectedRevision: 0, ...embargo });
    await obey(server, "deskEditor", "holdStory", {
      storyId,
      expectedRevision: 1,
      reason: "It is early.",
      until,
    });
    await drafted.work("reporter", "changeHeadline", { headline: "Port fined" });
    const inForce = "story { embargo { isInForce } hold { isInForce } }";
    const told = await askedOf<Record<string, { story: Readonly<Record<"embargo" | "hold", object>> }>>(
      drafted,
      `was: asOf(revision: ${drafted.revision()}) { ${inForce} } now: asOf { ${inForce} }
       before: asOf(at: "2997-12-31T23:59:59Z") { ${inForce} } over: asOf(at: "${until}") { ${inForce} }`,
    );
    const both = (isInForce: boolean) => ({ story: { embargo: { isInForce }, hold: { isInForce } } });
    expect(told).toEqual({ was: both(true), now: both(true), before: both(true), over: both(false) });
  });

  test("costs as many statements for six articles as for two", async () => {
    for (let n = 0; n < 3; n++) await everythingRecorded(await draftedArticle(server));
    const asked = async (first: number) => {
      statements.length = 0;
      await server.ask(
        "auditor",
        `{ boardAsOf(at: "${new Date().toISOString()}", first: ${first}) { nodes { ${story} } } }`,
      );
      return statements.length;
    };
    const few = await asked(2);
    expect(await asked(6)).toBe(few);
  });
});

async function idsOf({ storyId }: Drafted) {
  const { story: known } = await server.ask<{
    story: {
      claims: { claimId: string }[];
      courtOrders: { orderId: string }[];
      legalHolds: { holdId: string }[];
    };
  }>(
    "auditor",
    "query ($id: ID!) { story(id: $id) { claims { claimId } courtOrders { orderId } legalHolds { holdId } } }",
    { id: storyId },
  );
  return { ...known.claims[0]!, ...known.courtOrders[0]!, ...known.legalHolds[0]! };
}
