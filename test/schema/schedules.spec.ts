import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { v7 } from "uuid";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { blockers, command, obey } from "../support/serving/command.js";
import { draftedArticle, type Drafted } from "../support/serving/draftedArticle.js";

// What others are complained about: strapi/strapi#24727 (published hours early), wagtail/wagtail#13879, #13896 and
// #2366 (a publication that fails takes its schedule with it, and an old one keeps the page from being saved),
// Automattic/edit-flow#301 (a button says “Schedule”, and publishes), payloadcms/payload#15129 (a wrong label).

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

/** An article that could go out, at any hour. */
async function ready(): Promise<Drafted> {
  const drafted = await draftedArticle(server);
  await drafted.work("reporter", "submitArticle");
  await drafted.work("copyEditor", "approveArticle", { gate: "COPY" });
  return drafted;
}

const selected =
  "workflow publication headline schedule { at wallTime zone revision state blockers { code } } alarms { code } liveEdition { number }";
type Standing = Readonly<{
  publication: string;
  schedule: Readonly<{ state: string; revision: number; blockers: readonly object[] }> | null;
  alarms: readonly object[];
}>;

async function standing({ articleId }: Drafted): Promise<Standing> {
  const { article } = await server.ask<{ article: Standing }>(
    "auditor",
    `query ($id: ID!) { article(id: $id) { ${selected} } }`,
    { id: articleId },
  );
  return article;
}

const next = new Date().getUTCFullYear() + 1;
/** The last Sunday of a month, on which the clocks of Europe change. */
function lastSunday(month: number): string {
  const last = new Date(Date.UTC(next, month, 0));
  last.setUTCDate(last.getUTCDate() - last.getUTCDay());
  return last.toISOString().slice(0, 10);
}

describe("An hour for a publication", () => {
  const zone = "Europe/Amsterdam";

  test("is the hour that the zone's clocks show, in summer and in winter, with the zone beside it", async () => {
    for (const [wallTime, at] of [
      [`${next}-01-15T08:00:00`, `${next}-01-15T07:00:00.000Z`],
      [`${next}-07-15T08:00:00`, `${next}-07-15T06:00:00.000Z`],
    ] as const) {
      const drafted = await ready();
      const revision = drafted.revision();
      await drafted.work("publisher", "schedulePublication", { revision, wallTime, zone });
      expect(await standing(drafted)).toMatchObject({
        publication: "SCHEDULED",
        schedule: { at, wallTime, zone, revision, state: "PENDING" },
      });
    }
  });

  test("that the clocks skip is refused, and of one that they show twice it is asked which", async () => {
    const drafted = await ready();
    const { articleId, revision } = drafted;
    const asked = { articleId, expectedRevision: revision(), revision: revision(), zone };
    const skipped = { ...asked, wallTime: `${lastSunday(3)}T02:30:00` };
    expect((await command(server, "publisher", "schedulePublication", skipped)).errors).toMatchObject([
      { __typename: "InvalidInput", path: ["wallTime"] },
    ]);
    const twice = { ...asked, wallTime: `${lastSunday(10)}T02:30:00` };
    expect((await command(server, "publisher", "schedulePublication", twice)).errors).toHaveLength(1);
    expect(await standing(drafted)).toMatchObject({ publication: "UNPUBLISHED", schedule: null });
    await obey(server, "publisher", "schedulePublication", { ...twice, which: "LATER" });
    expect(await standing(drafted)).toMatchObject({
      schedule: { at: `${lastSunday(10)}T01:30:00.000Z`, zone, wallTime: twice.wallTime },
    });
  });
});

describe("Scheduling", () => {
  test("is not publishing: its preview and its answer say so, and readers see nothing yet", async () => {
    const drafted = await ready();
    const { articleId, revision } = drafted;
    const hour = { wallTime: `${next}-07-15T08:00:00`, zone: "Asia/Almaty" };
    const asked = { articleId, expectedRevision: revision(), revision: revision(), ...hour };
    const preview = await obey(server, "publisher", "schedulePublication", { ...asked, preview: true });
    expect(preview).toMatchObject({ events: [], wouldRecord: [{ type: "PublicationScheduled" }] });
    expect(await standing(drafted)).toMatchObject({ publication: "UNPUBLISHED", schedule: null });
    const scheduled = await obey(server, "publisher", "schedulePublication", asked);
    expect(scheduled.events).toMatchObject([{ type: "PublicationScheduled" }]);
    expect(await standing(drafted)).toMatchObject({ publication: "SCHEDULED", liveEdition: null });
    expect(
      await server.ask("reader", "query ($id: ID!) { publishedArticle(id: $id) { headline } }", {
        id: articleId,
      }),
    ).toStrictEqual({ publishedArticle: null });
    const now = { articleId, expectedRevision: scheduled.revision, preview: true };
    expect(await command(server, "publisher", "publishArticle", now, blockers)).toMatchObject({
      wouldRecord: [{ type: "EditionPublished" }],
    });
  });

  test("is for those who may publish: whoever may not is told when they ask, not when it is due", async () => {
    const { articleId, revision } = await ready();
    const hour = { wallTime: `${next}-07-15T08:00:00`, zone: "Asia/Almaty" };
    const asked = { articleId, expectedRevision: revision(), revision: revision(), ...hour };
    expect((await command(server, "reporter", "schedulePublication", asked)).errors).toMatchObject([
      { __typename: "NotPermitted" },
    ]);
  });

  test("keeps nobody from writing, and an hour that was moved or cancelled stands in nobody's way", async () => {
    const drafted = await ready();
    const { work, revision } = drafted;
    const pinned = revision();
    const hour = { wallTime: `${next}-07-15T08:00:00`, zone: "Asia/Almaty" };
    const { events } = await work("publisher", "schedulePublication", { revision: pinned, ...hour });
    expect(events).toHaveLength(1);
    await work("reporter", "changeHeadline", { headline: "Nobody has read this" });
    expect(await standing(drafted)).toMatchObject({
      headline: "Nobody has read this",
      schedule: { revision: pinned, state: "PENDING" },
    });
    await work("publisher", "moveSchedule", { wallTime: `${next}-07-16T08:00:00`, zone: "Asia/Almaty" });
    await work("publisher", "cancelSchedule", { reason: "The court sits again." });
    await work("reporter", "changeDek", { dek: "For the third time" });
    await work("copyEditor", "approveArticle", { gate: "COPY" });
    expect(await work("publisher", "publishArticle")).toMatchObject({
      events: [{ type: "EditionPublished" }],
    });
  });
});

describe("A publication that fails at its hour", () => {
  test("says what stood in the way, rings, leaves its schedule to be read and the article to be worked on", async () => {
    const drafted = await ready();
    const { work, revision, storyId, articleId } = drafted;
    const pinned = revision();
    const at = new Date((Math.ceil(Date.now() / 1_000) + 3) * 1_000).toISOString();
    const hour = { wallTime: at.slice(0, 19), zone: "UTC" };
    await work("publisher", "schedulePublication", { revision: pinned, ...hour });
    const hold = {
      storyId,
      expectedRevision: 0,
      commandId: v7(),
      matter: "Harbour v. Courier",
      basis: "Writ",
    };
    await obey(server, "legal", "placeLegalHold", hold);
    const failed = await vi.waitUntil(
      async () => {
        const now = await standing(drafted);
        return now.alarms.length > 0 && now;
      },
      { timeout: 20_000, interval: 50 },
    );
    expect(failed).toMatchObject({
      publication: "UNPUBLISHED",
      schedule: { at, revision: pinned, state: "FAILED", blockers: [{ code: "LEGAL_HOLD" }] },
      alarms: [{ code: "SCHEDULE_FAILED" }],
      liveEdition: null,
    });
    const { article } = await server.ask<{ article: { revision: number; history: { nodes: object[] } } }>(
      "auditor",
      `query ($id: ID!) { article(id: $id) { revision history(first: 5) { nodes { type origin } } } }`,
      { id: articleId },
    );
    expect(article.history.nodes).toContainEqual({ type: "ScheduleFailed", origin: "POLICY" });

    await obey(server, "legal", "liftLegalHold", {
      storyId,
      expectedRevision: 1,
      holdId: hold.commandId,
      reason: "The writ was withdrawn.",
    });
    const again = { articleId, expectedRevision: article.revision };
    await obey(server, "reporter", "changeDek", { ...again, dek: "For the third time" });
    const later = { revision: pinned, wallTime: `${next}-07-15T08:00:00`, zone: "Asia/Almaty" };
    await obey(server, "publisher", "schedulePublication", { ...again, ...later });
    expect(await standing(drafted)).toMatchObject({
      publication: "SCHEDULED",
      schedule: { state: "PENDING", revision: pinned },
    });
  });
});
