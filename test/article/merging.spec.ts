import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { Body } from "../../src/article/body/block.js";
import type { ArticleEvent } from "../../src/article/events.js";
import type { Asked } from "../../src/asked.js";
import type { Recorded } from "../../src/decider.js";
import type { Gate } from "../../src/gate.js";
import { aNewsroom, chief, recordedIn } from "../support/newsroom/aNewsroom.js";
import { a, b, c, d, e, holds, omar, paragraph, placementId } from "../support/telling/facts.js";

const pa = paragraph(a, "The court sat.");
const pb = paragraph(b, "It fined the harbour.");
const pc = paragraph(c, "It may appeal.");
const pd = paragraph(d, "Nobody spoke.");
const pe = paragraph(e, "The fine is the third.");
const start = [pa, pb, pc];
const body = (...blocks: Body): Asked => ({ type: "ReviseBody", body: blocks });
const headline = (words: string): Asked => ({ type: "ChangeHeadline", headline: words });
const dek = (words: string): Asked => ({ type: "ChangeDek", dek: words });
const caption = (words: string): Asked => ({ type: "WriteCaption", placementId, caption: words });

describe("Two writers of one revision both have their words where", () => {
  test.each<[string, Asked, Asked, Partial<Record<"headline" | "dek" | "body", unknown>>]>([
    [
      "one changes the headline, the other the dek",
      headline("Harbour fined"),
      dek("Again"),
      { headline: "Harbour fined", dek: "Again" },
    ],
    [
      "one changes the headline, the other the body",
      headline("Harbour fined"),
      body(pa, pb),
      { headline: "Harbour fined", body: [pa, pb] },
    ],
    [
      "they write different blocks",
      body(paragraph(a, "It sat."), pb, pc),
      body(pa, pb, paragraph(c, "No appeal.")),
      { body: [paragraph(a, "It sat."), pb, paragraph(c, "No appeal.")] },
    ],
    [
      "they insert at different places",
      body(pa, pd, pb, pc),
      body(pa, pb, pc, pe),
      { body: [pa, pd, pb, pc, pe] },
    ],
    [
      "one inserts behind a block that the other writes",
      body(pa, pd, pb, pc),
      body(paragraph(a, "It sat."), pb, pc),
      { body: [paragraph(a, "It sat."), pd, pb, pc] },
    ],
    [
      "one takes out a block, the other writes its neighbour",
      body(pa, pc),
      body(paragraph(a, "It sat."), pb, pc),
      { body: [paragraph(a, "It sat."), pc] },
    ],
    [
      "one moves a block that the other writes",
      body(pc, pa, pb),
      body(pa, pb, paragraph(c, "No appeal.")),
      { body: [paragraph(c, "No appeal."), pa, pb] },
    ],
    [
      "one moves a block, the other inserts before it",
      body(pa, pb, pd, pc),
      body(pc, pa, pb),
      { body: [pc, pa, pb, pd] },
    ],
  ])("%s", async (_, theirs, yours, expected) => {
    const { second, article } = await bothFromOneRevision(theirs, yours);
    expect(second).toMatchObject({ merged: true });
    expect(article).toMatchObject(expected);
  });
});

describe("Two writers of one revision are shown both sides where", () => {
  test.each<[string, Asked, Asked, readonly string[]]>([
    ["both change the headline", headline("Harbour fined"), headline("Port fined"), ["headline"]],
    [
      "both write one block",
      body(pa, paragraph(b, "It fined it."), pc),
      body(pa, paragraph(b, "No fine."), pc),
      [`body:${b}`],
    ],
    ["both insert at one place", body(pa, pd, pb, pc), body(pa, pe, pb, pc), [`place:${a}`]],
    ["both insert at the top", body(pd, ...start), body(pe, ...start), ["place:top"]],
    ["both insert at the end", body(...start, pd), body(...start, pe), [`place:${c}`]],
    [
      "one takes out what the other writes",
      body(pa, pc),
      body(pa, paragraph(b, "It fined it."), pc),
      [`body:${b}`],
    ],
    [
      "one writes what the other takes out",
      body(pa, paragraph(b, "It fined it."), pc),
      body(pa, pc),
      [`body:${b}`],
    ],
    [
      "one takes out the block that the other inserts behind",
      body(pa, pc),
      body(pa, pb, pd, pc),
      [`place:${b}`],
    ],
    [
      "one moves the block that the other inserts behind",
      body(pb, pa, pc),
      body(pa, pb, pd, pc),
      [`place:${b}`],
    ],
    ["both move one block", body(pc, pa, pb), body(pa, pc, pb), [`order:${c}`, `place:${c}`]],
    ["both write one caption", caption("Fog"), caption("Mist"), [`caption:${placementId}`]],
  ])("%s", async (_, theirs, yours, overlaps) => {
    const { second, article } = await bothFromOneRevision(theirs, yours);
    expect(second).toMatchObject({ refused: { code: "STALE_REVISION", overlaps } });
    expect(article.revision).toBe(2);
  });

  test("with everything to choose from: what others wrote, and what this would have written", async () => {
    const { theirs, second } = await bothFromOneRevision(headline("Harbour fined"), headline("Port fined"));
    expect(second).toStrictEqual({
      refused: {
        code: "STALE_REVISION",
        expected: 1,
        actual: 2,
        theirs,
        yours: [{ type: "HeadlineChanged", data: { headline: "Port fined" } }],
        overlaps: ["headline"],
      },
    });
  });
});

test("Two writers of one revision are not at odds where the second says what the first has said", async () => {
  const { second } = await bothFromOneRevision(headline("Harbour fined"), headline("Harbour fined"));
  expect(second).toStrictEqual({ recorded: [], revision: 2, merged: false, repeated: false });
});

describe("An approval is given to what its giver was looking at, and", () => {
  test.each<[Gate, string, Asked, readonly string[]]>([
    ["copy", "a headline", headline("Harbour fined"), ["headline"]],
    ["copy", "a block", body(pa, pc), [`body:${b}`, `place:${b}`]],
    ["copy", "a caption", caption("Fog"), [`caption:${placementId}`]],
    ["photo", "a caption", caption("Fog"), [`caption:${placementId}`]],
    ["copy", "the workflow", { type: "ReturnArticle", notes: "Who was fined?" }, []],
  ])("is not given at the %s gate when somebody changed %s meanwhile", async (gate, _, theirs, overlaps) => {
    const { approval } = await approvedMeanwhile(gate, theirs);
    expect(approval).toMatchObject({
      refused: overlaps.length > 0 ? { code: "STALE_REVISION", overlaps } : { code: "NOT_IN_REVIEW" },
    });
  });

  test.each<[string, Asked]>([
    ["a headline", headline("Harbour fined")],
    ["a block", body(pa, pc)],
  ])("is given at the photo gate when somebody changed %s meanwhile", async (_, theirs) => {
    expect((await approvedMeanwhile("photo", theirs)).approval).toMatchObject({ merged: true });
  });

  test("is not given to a translation whose blocks were put in another order meanwhile", async () => {
    const newsroom = await anArticle();
    const { article } = newsroom;
    await newsroom.told(body(pc, pa, pb), { id: article, expectedRevision: 1 });
    const [opened] = await newsroom.told({
      type: "OpenTranslation",
      source: { articleId: article, revision: 1 },
      language: "kk",
    });
    const id = opened!.stream.slice("article-".length);
    await newsroom.told({ type: "SubmitArticle", note: null }, { id, expectedRevision: 0 });
    await newsroom.told({ type: "RebaseTranslation", revision: 2 }, { id, expectedRevision: 1 });
    expect(
      await newsroom.ask(omar, { type: "ApproveArticle", gate: "translation" }, { id, expectedRevision: 1 }),
    ).toMatchObject({ refused: { code: "STALE_REVISION", overlaps: ["pin"] } });
  });
});

test("An edition is published of what its publisher was looking at", async () => {
  const { ask, told, draft } = await aNewsroom();
  const noGates = { gatesForOriginals: [], gatesForTranslations: [] };
  await told({ type: "AdoptPolicy", ...noGates }, { expectedRevision: 5 });
  const article = await draft();
  await told({ type: "SubmitArticle", note: null }, { id: article, expectedRevision: 1 });
  await told(headline("Harbour fined"), { id: article, expectedRevision: 2 });
  const wish = { id: article, expectedRevision: 2, origin: "machine" } as const;
  expect(await ask(chief, { type: "PublishArticle" }, wish)).toMatchObject({
    refused: { code: "STALE_REVISION", overlaps: ["headline"] },
  });
});

test("A segment is translated from the words that its translator was looking at", async () => {
  const { ask, told, article } = await anArticle();
  await told(body(pa, pb, paragraph(c, "No appeal.")), { id: article, expectedRevision: 1 });
  const source = { articleId: article, revision: 1 };
  const [opened] = await told({ type: "OpenTranslation", source, language: "kk" });
  const id = opened!.stream.slice("article-".length);
  await told({ type: "RebaseTranslation", revision: 2 }, { id, expectedRevision: 0 });
  const translate = (block: string): Asked => ({
    type: "TranslateSegment",
    segmentId: `block:${block}`,
    text: "Сот отырды.",
    content: null,
  });
  const wish = { id, expectedRevision: 0, origin: "machine" } as const;
  expect(await ask(chief, translate(c), wish)).toMatchObject({
    refused: { code: "STALE_REVISION", overlaps: [`pin:block:${c}`] },
  });
  expect(await ask(chief, translate(a), wish)).toMatchObject({ merged: true });
});

/** An article of three paragraphs, at revision 1, whose story runs a picture; and Omar, who may approve it. */
async function anArticle() {
  const newsroom = await aNewsroom();
  await newsroom.hire(omar, holds("copyEditor"), holds("photoEditor"), holds("translationEditor"));
  const story = await newsroom.open();
  await newsroom.told(
    { type: "PlacePhoto", placementId, photoId: await newsroom.file(), role: "lead" },
    { id: story, expectedRevision: 0 },
  );
  return { ...newsroom, article: await newsroom.draft(story, start) };
}

async function bothFromOneRevision(theirs: Asked, yours: Asked) {
  const { ask, store, article } = await anArticle();
  const wish = { id: article, expectedRevision: 1, origin: "machine" } as const;
  const first = await ask(chief, theirs, wish);
  const second = await ask(chief, yours, wish);
  const past = (await store.readStream(`article-${article}`)) as Recorded<ArticleEvent>[];
  return {
    theirs: recordedIn(first),
    second,
    article: past.reduce(articleDecider.evolve, articleDecider.initial),
  };
}

async function approvedMeanwhile(gate: Gate, theirs: Asked) {
  const { ask, told, article } = await anArticle();
  await told({ type: "SubmitArticle", note: null }, { id: article, expectedRevision: 1 });
  await told(theirs, { id: article, expectedRevision: 2 });
  return {
    approval: await ask(omar, { type: "ApproveArticle", gate }, { id: article, expectedRevision: 2 }),
  };
}
