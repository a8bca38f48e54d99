import { describe, expect, test } from "vitest";
import { editions } from "../../projections/editions.js";
import type { Happening } from "../support/stores/aLog.js";
import { edition } from "../support/telling/edition.js";
import {
  articleId,
  drafted,
  headlineChanged,
  omar,
  opened,
  picture,
  storyId,
  uuid,
} from "../support/telling/facts.js";
import { minute } from "../support/telling/recorded.js";
import { paces, readAfter } from "../support/reading/readAfter.js";

const otherId = uuid(0x3aa);
const first = edition(1, [drafted], [picture]);
const second = edition(2, [drafted, first, headlineChanged("Fined")]);
const ofOther = edition(1, [drafted], [], { source: { articleId, revision: 4 } });
const day: readonly Happening[] = [
  [`story-${storyId}`, opened],
  [`article-${articleId}`, drafted, { ...first, by: omar.staffId, role: "publisher" }],
  [`article-${otherId}`, drafted, ofOther],
  [`article-${articleId}`, headlineChanged("Fined"), second],
];

describe.each(paces)("The editions, told %s,", (pace) => {
  test("are kept exactly as readers saw them, and by whose hand", async () => {
    const { editionsOf } = await readAfter(editions, pace, ...day);
    const published = {
      articleId,
      role: "publisher",
      publishedBy: omar.staffId,
      publishedAt: minute(2),
      position: 3,
    };
    expect(editionsOf([articleId]).at(-1)).toEqual({
      ...first.data,
      ...published,
      explained: null,
      headlines: {},
    });
    expect(editionsOf([otherId])).toMatchObject([ofOther.data]);
  });

  test("are told article by article, the newest first", async () => {
    const { editionsOf } = await readAfter(editions, pace, ...day);
    const told = editionsOf([otherId, articleId, uuid(0x3ee)]);
    expect(told.map(({ articleId: id, edition: number }) => [id, number])).toEqual([
      [articleId, 2],
      [articleId, 1],
      [otherId, 1],
    ]);
  });

  test("are live until the next one", async () => {
    const before = await readAfter(editions, pace, ...day.slice(0, 3));
    expect(before.liveEditions([articleId])).toMatchObject([
      { edition: 1, content: { headline: drafted.data.headline } },
    ]);
    const { liveEditions } = await readAfter(editions, pace, ...day);
    const live = liveEditions([articleId, otherId, uuid(0x3ee)]);
    expect(live).toHaveLength(2);
    expect(live).toContainEqual(expect.objectContaining({ articleId, edition: 2, note: second.data.note }));
    expect(live).toContainEqual(expect.objectContaining({ articleId: otherId, edition: 1 }));
  });

  test.each([
    { type: "ArticleUnpublished", data: { edition: 2 } },
    { type: "ArticleRetracted", data: { edition: 2, notice: "It cannot stand." } },
    { type: "ArticleTakenDown", data: { edition: 2, authority: "Court", basis: "Order", isPublic: true } },
    { type: "ArticleKilled", data: { edition: 2, advisory: "Stop using it." } },
  ])("are not live while they are withdrawn, and are kept all the same: $type", async (withdrawal) => {
    const stream = `article-${articleId}`;
    const gone = await readAfter(editions, pace, ...day, [stream, withdrawal]);
    expect(gone.liveEditions([articleId, otherId]).map((row) => row.articleId)).toEqual([otherId]);
    expect(gone.editionsOf([articleId])).toHaveLength(2);
    const back = { type: "ArticleRepublished", data: { edition: 2 } };
    const again = await readAfter(editions, pace, ...day, [stream, withdrawal, back]);
    expect(again.liveEditions([articleId])).toMatchObject([{ edition: 2, content: second.data.content }]);
    const lifted = { type: "KillLifted", data: { edition: 2 } };
    const free = await readAfter(editions, pace, ...day, [stream, withdrawal, lifted]);
    expect(free.liveEditions([articleId])).toEqual([]);
  });

  test("say what stood over them in other places, each for itself", async () => {
    const under = { type: "EditionHeadlined", data: { edition: 1, headlines: { push: "Fined" } } };
    const first3 = day.slice(0, 3);
    const told = [...first3, [`article-${articleId}`, under], ...day.slice(3)] as readonly Happening[];
    const { editionsOf, liveEditions } = await readAfter(editions, pace, ...told);
    expect(editionsOf([articleId]).map(({ headlines }) => headlines)).toEqual([{}, { push: "Fined" }]);
    expect(liveEditions([articleId])).toMatchObject([{ edition: 2, headlines: {} }]);
  });

  test("say what a correction put right", async () => {
    const right = { wrong: "The harbour.", right: "The port.", placement: "foot" };
    const told = { type: "CorrectionExplained", data: { edition: 2, ...right } };
    const { editionsOf } = await readAfter(editions, pace, ...day, [`article-${articleId}`, told]);
    expect(editionsOf([articleId]).map(({ explained }) => explained)).toEqual([right, null]);
  });
});
