import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canonicalHash } from "../../src/canonicalHash.js";
import type { Json } from "../../src/decider.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { obey } from "../support/serving/command.js";
import {
  draftedArticle,
  illustrate,
  paragraph,
  publish,
  type Drafted,
} from "../support/serving/draftedArticle.js";
import { toPutRight } from "../support/telling/putRight.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

type Person = Readonly<{ name: string }> | null;
type Ruled = Readonly<{
  gate: string;
  kind: string;
  by: Person;
  role: string;
  onBehalfOf: Person;
  grantedBy: Person;
  delegatedUntil: string | null;
  contentHash: string;
  text: Json;
  isExact: boolean;
  stands: boolean;
  grounds: string | null;
  stood: readonly Readonly<{ from: { type: string }; until: { type: string; by: Person } | null }>[];
  changedSince: Readonly<{ fields: string[]; blocksChanged: string[]; blocksInserted: string[] }>;
  writtenBy: readonly Person[];
  creditedBy: readonly Person[];
  isOnOwnWords: boolean;
  editions: readonly Readonly<{ edition: number; class: string }>[];
}>;

async function recordOf({ articleId }: Pick<Drafted, "articleId">): Promise<readonly Ruled[] | null> {
  const { approvalRecord } = await server.ask<{ approvalRecord: readonly Ruled[] | null }>(
    "auditor",
    `query ($id: ID!) { approvalRecord(articleId: $id) {
       gate kind by { name } role desk language onBehalfOf { name } grantedAt grantedBy { name } delegatedUntil at
       position revision grounds contentHash text isExact stands
       stood { from { type } until { type by { name } } }
       changedSince { fields blocksInserted blocksChanged blocksMoved blocksRemoved }
       writtenBy { name } writtenSinceLastApproval { name } creditedBy { name } isOnOwnWords
       editions { edition class } } }`,
    { id: articleId },
  );
  return approvalRecord;
}

const original = "Court fines the harbour";

describe("The record of an article's approvals", () => {
  test("says who approved exactly what, by which grant, and whose words those were", async () => {
    const drafted = await draftedArticle(server);
    await drafted.work("reporter", "submitArticle");
    await drafted.work("copyEditor", "approveArticle", { gate: "COPY" });
    const [ruled, ...others] = (await recordOf(drafted))!;
    expect(others).toStrictEqual([]);
    expect(ruled).toMatchObject({
      gate: "COPY",
      kind: "APPROVED",
      by: { name: "Omar Vey" },
      role: "COPY_EDITOR",
      onBehalfOf: null,
      delegatedUntil: null,
      isExact: true,
      stands: true,
      stood: [{ from: { type: "ApprovalGiven" }, until: null }],
      changedSince: { fields: [] },
      writtenBy: [{ name: "Ines Marku" }],
      isOnOwnWords: false,
      editions: [],
    });
    expect(ruled!.text).toMatchObject({ headline: original });
    expect(canonicalHash(ruled!.text)).toBe(ruled!.contentHash);
  });

  test("says what voided it, what changed, and that bringing the text back makes it stand again", async () => {
    const drafted = await draftedArticle(server);
    await drafted.work("reporter", "submitArticle");
    await drafted.work("copyEditor", "approveArticle", { gate: "COPY" });
    await drafted.work("reporter", "changeHeadline", { headline: "Court fines the port" });
    const [voided] = (await recordOf(drafted))!;
    expect(voided).toMatchObject({
      stands: false,
      stood: [{ until: { type: "HeadlineChanged", by: { name: "Ines Marku" } } }],
      changedSince: { fields: ["headline"] },
    });
    await drafted.work("reporter", "changeHeadline", { headline: original });
    const [again] = (await recordOf(drafted))!;
    expect(again).toMatchObject({ stands: true, changedSince: { fields: [] } });
    expect(again!.stood.map(({ from, until }) => [from.type, until?.type])).toStrictEqual([
      ["ApprovalGiven", "HeadlineChanged"],
      ["HeadlineChanged", undefined],
    ]);
    await drafted.work("reporter", "reviseBody", { body: [paragraph("It will sit again.")] });
    const [rewritten] = (await recordOf(drafted))!;
    expect(rewritten!.changedSince.fields).toStrictEqual(["body"]);
    expect(rewritten!.changedSince.blocksInserted).toHaveLength(1);
  });

  test("names the editions that went out on each ruling", async () => {
    const drafted = await draftedArticle(server);
    await publish(drafted);
    await drafted.work("publisher", "addEditorsNote", { note: "We spoke to the owner." });
    await drafted.work("reporter", "changeHeadline", { headline: "Court fines the port" });
    await drafted.work("reporter", "submitArticle");
    await drafted.work("editorInChief", "waiveGate", { gate: "COPY", reason: "Nobody else is in tonight." });
    await drafted.work("publisher", "correctArticle", { note: "It was the port.", ...toPutRight });
    const rulings = (await recordOf(drafted))!;
    expect(rulings.map(({ kind, grounds, editions }) => ({ kind, grounds, editions }))).toStrictEqual([
      {
        kind: "APPROVED",
        grounds: null,
        editions: [
          { edition: 1, class: "FIRST" },
          { edition: 2, class: "EDITORS_NOTE" },
        ],
      },
      {
        kind: "WAIVED",
        grounds: "Nobody else is in tonight.",
        editions: [{ edition: 3, class: "CORRECTION" }],
      },
    ]);
  });

  test("says what was refused, why, and what was approved in its place", async () => {
    const drafted = await draftedArticle(server);
    await drafted.work("reporter", "submitArticle");
    await drafted.work("copyEditor", "refuseApproval", { gate: "COPY", grounds: "Says too much." });
    await drafted.work("reporter", "changeHeadline", { headline: "Harbour fined" });
    await drafted.work("copyEditor", "approveArticle", { gate: "COPY" });
    const rulings = (await recordOf(drafted))!;
    expect(rulings).toMatchObject([
      { kind: "REFUSED", grounds: "Says too much.", stands: false, changedSince: { fields: ["headline"] } },
      { kind: "APPROVED", grounds: null, stands: true },
    ]);
  });

  test("of the photo gate is about the pictures: who credited them, and a credit that changed", async () => {
    const drafted = await draftedArticle(server);
    const { photoId, placementId } = await illustrate(server, drafted);
    await drafted.work("reporter", "submitArticle");
    await drafted.work("editorInChief", "approveArticle", { gate: "PHOTO" });
    const [ruled] = (await recordOf(drafted))!;
    expect(ruled).toMatchObject({ gate: "PHOTO", isExact: true, stands: true, isOnOwnWords: false });
    expect(ruled!.creditedBy).toHaveLength(1);
    expect(ruled!.text).toMatchObject({ pictures: [{ creditLine: "Mara Voss/The Courier" }] });
    await drafted.work("reporter", "changeHeadline", { headline: "Harbour fined" });
    const recredit = { photoId, expectedRevision: 1, creditLine: "Mara Voss" };
    await obey(server, "photoEditor", "creditPhoto", recredit);
    const [voided] = (await recordOf(drafted))!;
    expect(voided).toMatchObject({
      stands: false,
      stood: [{ until: { type: "PhotoCredited" } }],
      changedSince: { fields: [`picture:${placementId}`] },
    });
  });

  test("says whose role it was, and until when, where it had been delegated", async () => {
    const { copyEditor, translator } = server.staff;
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const staffId = `staff-${translator.staffId}`;
    const { member } = await server.ask<{ member: { revision: number } }>(
      "auditor",
      `query ($id: ID!) { member: node(id: $id) { ... on StaffMember { revision } } }`,
      { id: staffId },
    );
    const lent = { staffId, expectedRevision: member.revision, role: "COPY_EDITOR", until };
    await obey(server, "copyEditor", "delegateRole", lent);
    const drafted = await draftedArticle(server);
    await drafted.work("reporter", "submitArticle");
    await drafted.work("translator", "approveArticle", { gate: "COPY" });
    const [ruled] = (await recordOf(drafted))!;
    expect(ruled).toMatchObject({
      by: { name: translator.name },
      role: "COPY_EDITOR",
      onBehalfOf: { name: copyEditor.name },
      grantedBy: { name: copyEditor.name },
      delegatedUntil: until,
    });
  });

  test("is empty where nothing was said, and none where there is no article", async () => {
    expect(await recordOf(await draftedArticle(server))).toStrictEqual([]);
    expect(await recordOf({ articleId: "article-00000000-0000-7000-8000-000000000000" })).toBeNull();
  });

  test("is for those who work here", async () => {
    const query = `{ approvalRecord(articleId: "article-none") { gate } }`;
    const { body } = await server.post("reader", query);
    expect(body.errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  });
});
