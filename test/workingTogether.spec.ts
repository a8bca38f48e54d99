import { describe, expect, test } from "vitest";
import type { Role } from "../src/actor.js";
import type { Asked } from "../src/asked.js";
import type { Json } from "../src/decider.js";
import { aNewsroom, recordedIn } from "./support/newsroom/aNewsroom.js";
import { a, b, dana, holds, ines, omar, paragraph, uuid, words } from "./support/telling/facts.js";
import { minute } from "./support/telling/recorded.js";

const pa = paragraph(a, "The court sat at noon.");
const pb = paragraph(b, "It fined the harbour.");
const body = (...blocks: readonly object[]): Asked => ({ type: "ReviseBody", body: blocks as Json });
const suggestionId = uuid(0x701);
const suggest: Asked = {
  type: "SuggestChange",
  suggestionId,
  blockId: a,
  content: words("The court sat at ten.") as Json,
  note: null,
};
const accept: Asked = { type: "AcceptSuggestion", suggestionId };

/** Ines's article of two paragraphs at revision 1, in the courts desk; Omar and Dana hold these roles. */
async function atTheDesk(omars: Role = "copyEditor", danas: Role = "deskEditor", desk: string | null = null) {
  const newsroom = await aNewsroom();
  await newsroom.hire(ines, holds("reporter"));
  await newsroom.hire(omar, holds(omars, desk));
  await newsroom.hire(dana, holds(danas));
  return { ...newsroom, article: await newsroom.draft(undefined, [pa, pb]) };
}

describe("While others work on the text,", () => {
  test("a suggestion is made about the words that its reader saw, or not at all", async () => {
    const { ask, told, article } = await atTheDesk();
    await told(body(pa, paragraph(b, "No fine.")), { id: article, expectedRevision: 1 });
    expect(await ask(omar, suggest, { id: article, expectedRevision: 1 })).toMatchObject({ merged: true });

    const other = await atTheDesk();
    const changed = body(paragraph(a, "It sat."), pb);
    await other.told(changed, { id: other.article, expectedRevision: 1 });
    expect(await other.ask(omar, suggest, { id: other.article, expectedRevision: 1 })).toMatchObject({
      refused: { code: "STALE_REVISION", overlaps: [`body:${a}`] },
    });
  });

  test("a suggestion is accepted beside a change of another block, and never over one of its own", async () => {
    const { ask, told, article } = await atTheDesk();
    await told(suggest, { id: article, expectedRevision: 1 });
    await told(body(pa, paragraph(b, "No fine.")), { id: article, expectedRevision: 2 });
    expect(await ask(ines, accept, { id: article, expectedRevision: 2 })).toMatchObject({ merged: true });

    const other = await atTheDesk();
    await other.told(suggest, { id: other.article, expectedRevision: 1 });
    await other.told(body(paragraph(a, "It sat."), pb), { id: other.article, expectedRevision: 2 });
    expect(await other.ask(ines, accept, { id: other.article, expectedRevision: 2 })).toMatchObject({
      refused: { code: "SUGGESTION_OUTDATED" },
    });
  });

  test("a writer whose block was rewritten by a suggestion is shown both sides", async () => {
    const { ask, told, article } = await atTheDesk();
    await told(suggest, { id: article, expectedRevision: 1 });
    await told(accept, { id: article, expectedRevision: 2 });
    const mine = body(paragraph(a, "It sat."), pb);
    expect(await ask(ines, mine, { id: article, expectedRevision: 2 })).toMatchObject({
      refused: { code: "STALE_REVISION", overlaps: [`body:${a}`] },
    });
  });

  test("taking, breaking and giving back a lock stands in nobody's way", async () => {
    const { ask, article } = await atTheDesk();
    const wish = { id: article, expectedRevision: 1 };
    const take: Asked = { type: "TakeLock", purpose: "Second read", until: minute(120) };
    recordedIn(await ask(omar, take, wish));
    expect(await ask(ines, { type: "ChangeHeadline", headline: "Fined" }, wish)).toMatchObject({
      merged: true,
    });
    expect(await ask(ines, { type: "ReleaseLock" }, wish)).toMatchObject({ refused: { code: "LOCKED" } });
    const seen = { ...wish, expectedRevision: 2, reason: "Gone home." };
    const broken = recordedIn(await ask(dana, { type: "BreakLock" }, seen));
    expect(broken[0]!.data).toMatchObject({ holder: omar.staffId, revisions: [] });
  });

  test("two who take one lock at the same revision do not both have it", async () => {
    const { ask, article } = await atTheDesk();
    const take: Asked = { type: "TakeLock", purpose: "Second read", until: minute(120) };
    const [one, other] = await Promise.all([
      ask(omar, take, { id: article, expectedRevision: 1 }),
      ask(ines, take, { id: article, expectedRevision: 1 }),
    ]);
    expect([one, other].filter((answer) => "recorded" in answer)).toHaveLength(1);
    expect([one, other]).toContainEqual({ refused: expect.objectContaining({ code: "LOCKED" }) as unknown });
  });

  test("what is written while it is spiked is refused, however fresh its writer's view is", async () => {
    const { ask, told, article } = await atTheDesk();
    await told({ type: "SpikeArticle" }, { id: article, expectedRevision: 1, reason: "Overtaken." });
    const headline: Asked = { type: "ChangeHeadline", headline: "Fined" };
    for (const expectedRevision of [1, 2])
      expect(await ask(ines, headline, { id: article, expectedRevision })).toMatchObject({
        refused: { code: "SPIKED" },
      });
  });

  test("an approval is not given over a hold that came meanwhile", async () => {
    const { ask, told, article } = await atTheDesk();
    await told({ type: "SubmitArticle", note: null }, { id: article, expectedRevision: 1 });
    await told({ type: "PutOnHold" }, { id: article, expectedRevision: 2, reason: "The court sits again." });
    const approve: Asked = { type: "ApproveArticle", gate: "copy" };
    expect(await ask(omar, approve, { id: article, expectedRevision: 2 })).toMatchObject({
      refused: { code: "ON_HOLD" },
    });
  });

  test("one request is claimed by one person, however many reach for it at once", async () => {
    const { ask, told, nextId } = await atTheDesk();
    const commandId = nextId();
    const request: Asked = {
      type: "RaiseRequest",
      fromDesk: "courts",
      toDesk: "culture",
      storyId: null,
      text: "Who wrote it?",
    };
    await told(request, { commandId });
    const wish = { id: commandId, expectedRevision: 0 };
    const claims = await Promise.all(
      [omar, dana, ines].map((one) => ask(one, { type: "ClaimRequest" }, wish)),
    );
    expect(claims.filter((answer) => "recorded" in answer)).toHaveLength(1);
  });
});

describe("A role held for one desk", () => {
  const request: Asked = {
    type: "RaiseRequest",
    fromDesk: "culture",
    toDesk: "courts",
    storyId: null,
    text: "When does it sit?",
  };

  test("comments on that desk's articles, and reads the revision that its holder read", async () => {
    const { ask, article, draft, open } = await atTheDesk("copyEditor", "deskEditor", "courts");
    const comment = (articleId: string): Asked => ({
      type: "OpenThread",
      articleId,
      revision: 1,
      anchor: { blockId: a, field: null, placementId: null, from: 4, to: 9, quote: "court" },
      text: "Which court?",
      mentions: [ines.staffId],
      deskMentions: [],
    });
    const [opened] = recordedIn(await ask(omar, comment(article)));
    expect(opened).toMatchObject({
      data: { anchor: { blockText: "The court sat at noon." } },
      meta: { role: "copyEditor", desk: "courts" },
    });
    const elsewhere = await draft(await open("culture"));
    expect(await ask(omar, comment(elsewhere))).toMatchObject({
      refused: { code: "NOT_PERMITTED", desk: "culture" },
    });
    const threadId = opened!.stream.slice("thread-".length);
    const reply: Asked = {
      type: "ReplyToThread",
      replyId: uuid(0x801),
      text: "The district’s.",
      mentions: [],
      deskMentions: [],
    };
    recordedIn(await ask(omar, reply, { id: threadId, expectedRevision: 0 }));
  });

  test("raises and withdraws for the desk that asks, and claims and closes for the desk that is asked", async () => {
    const { ask, told, nextId } = await atTheDesk("copyEditor", "deskEditor", "courts");
    expect(await ask(omar, request)).toMatchObject({ refused: { code: "NOT_PERMITTED", desk: "culture" } });
    const id = nextId();
    await told(request, { commandId: id });
    recordedIn(await ask(omar, { type: "ClaimRequest" }, { id, expectedRevision: 0 }));
    const close = (outcome: "done" | "withdrawn"): Asked => ({ type: "CloseRequest", outcome, note: null });
    expect(await ask(omar, close("withdrawn"), { id, expectedRevision: 1 })).toMatchObject({
      refused: { code: "NOT_PERMITTED", desk: "culture" },
    });
    recordedIn(await ask(omar, close("done"), { id, expectedRevision: 1 }));
  });

  test("names only people who are on the staff when they are mentioned", async () => {
    const { ask, article } = await atTheDesk();
    const stranger = uuid(0x199);
    const comment: Asked = {
      type: "OpenThread",
      articleId: article,
      revision: 1,
      anchor: null,
      text: "Who knows?",
      mentions: [ines.staffId, stranger],
      deskMentions: [],
    };
    expect(await ask(omar, comment)).toMatchObject({
      refused: { code: "STAFF_MEMBER_UNKNOWN", staffId: stranger, path: ["mentions", "1"] },
    });
    const toNoDesk: Asked = { ...comment, mentions: [], deskMentions: ["courts", "weather"] };
    expect(await ask(omar, toNoDesk)).toMatchObject({
      refused: { code: "DESK_UNKNOWN", desk: "weather", path: ["deskMentions", "1"] },
    });
  });
});
