import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { roles } from "../../src/actor.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { publish } from "../support/serving/draftedArticle.js";
import { anIllustratedArticle, aPhoto, type PhotoAtDesk } from "../support/serving/photoDesk.js";

const statements: string[] = [];
let server: AServer;
beforeAll(async () => {
  server = await aServer({ onStatement: (sql) => statements.push(sql) });
});
afterAll(() => server.close());

type Entry = Readonly<{ photo: Readonly<{ id: string }>; reasons: readonly string[] }>;
type List = Readonly<{
  photoDesk: Readonly<{
    nodes: readonly Entry[];
    counts: readonly Readonly<{ reason: string; count: number }>[];
    pageInfo: Readonly<{ hasNextPage: boolean; endCursor: string | null }>;
  }>;
}>;

const list = async (args: string) =>
  (
    await server.ask<List>(
      "auditor",
      `{ photoDesk(${args}) { nodes { photo { id } reasons } counts { reason count } pageInfo { hasNextPage endCursor } } }`,
    )
  ).photoDesk;
const reasonsOf = async ({ photoId }: Pick<PhotoAtDesk, "photoId">, args = "first: 100") =>
  (await list(args)).nodes.find(({ photo }) => photo.id === photoId)?.reasons ?? null;
const count = async (reason: string) =>
  (await list("first: 1")).counts.find((counted) => counted.reason === reason)!.count;
const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString();

describe("The photo desk's list", () => {
  test("says what is missing from a photo until the desk has seen to it", async () => {
    const desk = await aPhoto(server);
    expect(await reasonsOf(desk)).toEqual(["UNCREDITED"]);
    await desk.work("photoEditor", "classifyRights", { category: "SOCIAL_MEDIA" });
    expect(await reasonsOf(desk)).toEqual(["UNCREDITED", "UNVERIFIED", "PERMISSION_PENDING"]);
    await desk.work("photoEditor", "creditPhoto", { creditLine: "M. Voss" });
    await desk.work("photoEditor", "requestPermission", { owner: "Mara Voss", channel: "Telephone" });
    expect(await reasonsOf(desk)).toEqual(["UNVERIFIED", "PERMISSION_PENDING"]);
    const yes = { scope: "This story", creditAs: "M. Voss", evidence: "A message" };
    await desk.work("photoEditor", "grantPermission", yes);
    expect(await reasonsOf(desk)).toEqual(["UNVERIFIED"]);
    expect(await reasonsOf(desk, "show: [UNCREDITED, PERMISSION_PENDING], first: 100")).toBeNull();
    expect(await reasonsOf(desk, "show: UNVERIFIED, first: 100")).toEqual(["UNVERIFIED"]);
  });

  test("shows leases that end within a week, or within the days asked for", async () => {
    const { desk } = await anIllustratedArticle(server);
    await desk.work("photoEditor", "grantLease", { to: inDays(6) });
    expect(await reasonsOf(desk)).toEqual(["LEASE_ENDING"]);
    expect(await reasonsOf(desk, "leaseEndsWithin: 5, first: 100")).toBeNull();
    await desk.work("photoEditor", "grantLease", { to: inDays(8) });
    expect(await reasonsOf(desk)).toBeNull();
    expect(await reasonsOf(desk, "leaseEndsWithin: 9, show: [LEASE_ENDING]")).toEqual(["LEASE_ENDING"]);
  });

  test("shows a killed photo as long as readers see it, and where", async () => {
    const { drafted, desk } = await anIllustratedArticle(server);
    await publish(drafted);
    const before = await count("KILLED_BUT_LIVE");
    expect(await reasonsOf(desk)).toBeNull();
    await desk.work("photoEditor", "killPhoto", { reason: "Staged." });
    expect(await reasonsOf(desk)).toEqual(["KILLED_BUT_LIVE"]);
    expect(await count("KILLED_BUT_LIVE")).toBe(before + 1);
    const used = await server.ask(
      "photoEditor",
      `{ photoDesk(show: [KILLED_BUT_LIVE]) { nodes { photo { id runs { live article { id } } uses { edition live } } } } }`,
    );
    expect(used).toMatchObject({
      photoDesk: {
        nodes: [
          {
            photo: {
              id: desk.photoId,
              runs: [{ live: true, article: { id: drafted.articleId } }],
              uses: [{ edition: 1, live: true }],
            },
          },
        ],
      },
    });
    await drafted.work("publisher", "unpublishArticle", { reason: "The picture is staged." });
    expect(await reasonsOf(desk)).toBeNull();
    expect(await count("KILLED_BUT_LIVE")).toBe(before);
  });

  test("is read page by page, the newest first, with counts of the whole", async () => {
    const filed: string[] = [];
    const before = await count("UNCREDITED");
    for (let n = 0; n < 3; n++) filed.unshift((await aPhoto(server)).photoId);
    const first = await list("show: [UNCREDITED], first: 2");
    expect(first.nodes.map(({ photo }) => photo.id)).toEqual(filed.slice(0, 2));
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(first.counts.map(({ reason }) => reason)).toEqual([
      "UNCREDITED",
      "UNVERIFIED",
      "PERMISSION_PENDING",
      "LEASE_ENDING",
      "KILLED_BUT_LIVE",
    ]);
    expect(first.counts[0]).toEqual({ reason: "UNCREDITED", count: before + 3 });
    const second = await list(`show: [UNCREDITED], first: 1, after: "${first.pageInfo.endCursor}"`);
    expect(second.nodes.map(({ photo }) => photo.id)).toEqual(filed.slice(2));
  });

  test.each(roles)("is open to the %s", async (role) => {
    await expect(server.ask(role, "{ photoDesk { counts { count } } }")).resolves.toBeDefined();
  });

  test("is nothing for readers", async () => {
    const { body } = await server.post("reader", "{ photoDesk { nodes { photo { id } } } }");
    expect(body).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
  });

  test.each(["leaseEndsWithin: 0", "leaseEndsWithin: 367", "first: 0", "first: 101", 'after: "x"'])(
    "cannot be asked for with %s",
    async (args) => {
      const { body } = await server.post("auditor", `{ photoDesk(${args}) { counts { count } } }`);
      expect(body).toMatchObject({ errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
    },
  );

  test("costs as many statements for many photos as for few", async () => {
    const query = `{
      photoDesk(first: 100) {
        nodes { reasons photo { id creditLine runs { live } uses { edition article { headline } } } }
        counts { reason count }
      }
    }`;
    const asked = async () => {
      statements.length = 0;
      await server.ask("auditor", query);
      return statements.length;
    };
    await asked();
    const few = await asked();
    for (let n = 0; n < 6; n++) {
      await aPhoto(server);
      const { drafted, desk } = await anIllustratedArticle(server);
      await publish(drafted);
      await desk.work("photoEditor", "killPhoto", { reason: "Staged." });
    }
    await asked();
    expect(await asked()).toBe(few);
  });
});
