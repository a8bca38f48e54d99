import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "../../src/actor.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { obey } from "../support/serving/command.js";
import {
  draftedArticle,
  illustrate,
  publish,
  translated,
  type Drafted,
} from "../support/serving/draftedArticle.js";

// What others are complained about: payloadcms/payload#7211 and #14672, strapi/strapi#24298 and #19289, and
// dotCMS/core#15461, in which publishing, saving or withdrawing one language does it to the others as well.

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

type Languages = Readonly<{ en: Drafted; kk: Drafted; ar: Drafted; photoId: string }>;

/** One story, live in three languages. */
async function threeLanguages(): Promise<Languages> {
  const en = await draftedArticle(server);
  const { photoId } = await illustrate(server, en);
  await en.work("reporter", "changeSlug", { slug: `harbour-${v7()}` });
  await publish(en);
  const [kk, ar] = [await live(en, "kk"), await live(en, "ar")];
  return { en, kk, ar, photoId };
}

async function live(source: Drafted, language: string): Promise<Drafted> {
  const translation = await translated(server, source, language);
  await translation.work("publisher", "publishArticle");
  return translation;
}

/** All that readers see of a language, and where its desk has it. */
async function seen({ articleId }: Drafted) {
  const readers = await server.ask(
    "reader",
    `query ($id: ID!) {
      publishedArticle(id: $id) {
        edition publishedAt headline dek text slug body byline { name role }
        pictures { creditLine caption altText } notes { class note } retraction { notice }
      }
      tombstone(id: $id) { language }
    }`,
    { id: articleId },
  );
  const desk = await server.ask(
    "auditor",
    `query ($id: ID!) { article(id: $id) {
      revision workflow publication headline text approvals { gate revision } editions { number contentHash }
      schedule { at } withdrawal { notice }
    } }`,
    { id: articleId },
  );
  return { readers, desk };
}

const reason = "The desk decided so.";
/** What can be done to one language that its readers notice, in an order in which all of it is possible. */
const doings: readonly (readonly [what: string, doing: (kk: Drafted) => Promise<unknown>])[] = [
  ["rewritten", (kk) => rewrite(kk)],
  [
    "brought back",
    (kk) => kk.work("translator", "restoreRevision", { toRevision: kk.revision() - 1, reason }),
  ],
  ["written once more", (kk) => rewrite(kk)],
  ["submitted", (kk) => kk.work("translator", "submitArticle")],
  ["handed back", (kk) => kk.work("translationEditor", "returnArticle", { notes: "The port?" })],
  ["read again", (kk) => approve(kk)],
  ["updated", (kk) => kk.work("publisher", "updateArticle", {})],
  ["given a note", (kk) => kk.work("standards", "addEditorsNote", { note: "Ескерту." })],
  ["unpublished", (kk) => kk.work("publisher", "unpublishArticle", { reason })],
  ["republished", (kk) => kk.work("publisher", "republishArticle", { reason })],
  ["retracted", (kk) => kk.work("publisher", "retractArticle", { notice: "Қайтарылды.", reason })],
  [
    "taken down",
    (kk) => kk.work("publisher", "takeDownArticle", { authority: "A court", basis: "Its order", reason }),
  ],
  ["killed", (kk) => kk.work("publisher", "killArticle", { advisory: "Stop using it.", reason })],
  ["let go", (kk) => kk.work("editorInChief", "liftKill", { reason })],
];

const rewrite = ({ work }: Drafted) =>
  work("translator", "translateSegment", { segmentId: "headline", text: "Портқа айыппұл" });

async function approve({ work }: Drafted) {
  await work("translator", "submitArticle");
  await work("translationEditor", "approveArticle", { gate: "TRANSLATION" });
}

describe("What is done to one language", () => {
  test("changes nothing of another, for its readers or at its desk, to the last byte", async () => {
    const { en, kk, ar } = await threeLanguages();
    const before = { en: await seen(en), ar: await seen(ar) };
    expect(before).toMatchObject({
      en: { readers: { publishedArticle: { headline: "Court fines the harbour" } } },
      ar: { readers: { publishedArticle: { headline: "[ar] Court fines the harbour" } } },
    });
    let was = await seen(kk);
    for (const [what, doing] of doings) {
      await doing(kk);
      const is = await seen(kk);
      expect(is, `${what}, and it shows`).not.toEqual(was);
      was = is;
      expect({ en: await seen(en), ar: await seen(ar) }, what).toStrictEqual(before);
    }
  });

  test("also when it is the original: its translations are told, and stay as they are", async () => {
    const { en, kk, ar } = await threeLanguages();
    const before = { kk: await seen(kk), ar: await seen(ar) };
    await en.work("reporter", "changeHeadline", { headline: "Court fines the port" });
    await en.work("reporter", "submitArticle");
    await en.work("copyEditor", "approveArticle", { gate: "COPY" });
    await en.work("publisher", "updateArticle");
    await en.work("publisher", "unpublishArticle", { reason });
    expect({ kk: await seen(kk), ar: await seen(ar) }).toStrictEqual(before);
  });
});

describe("What a story's languages share", () => {
  test("is changed without publishing, unpublishing or marking as changed any of them", async () => {
    const { en, kk, ar, photoId } = await threeLanguages();
    const all = async () => [await seen(en), await seen(kk), await seen(ar)];
    const before = await all();
    const { storyId } = en;
    const about = { storyId, expectedRevision: 1 };
    const changes: readonly (readonly [Role, string, Readonly<Record<string, unknown>>])[] = [
      ["reporter", "changeSlugline", { ...about, slugline: "port-fine" }],
      ["deskEditor", "setUrgency", { ...about, urgency: 2 }],
      ["reporter", "tagStory", { ...about, tagId: v7(), kind: "PLACE", name: "Almaty" }],
      ["reporter", "attributeSource", { ...about, name: "The court", kind: "OFFICIAL" }],
      ["deskEditor", "sendStory", { ...about, desk: "city" }],
      ["photoEditor", "describePhoto", { photoId, expectedRevision: 1, title: "The quay in fog" }],
      ["photoEditor", "creditPhoto", { photoId, expectedRevision: 1, creditLine: "M. Voss/The Courier" }],
    ];
    for (const [as, name, input] of changes) {
      await obey(server, as, name, input);
      expect(await all(), name).toStrictEqual(before);
    }
  });
});
