import { describe, expect, test } from "vitest";
import { corrections } from "../../projections/work/corrections.js";
import type { ArticleEvent } from "../../src/article/events.js";
import type { StoryEvent } from "../../src/story/events.js";
import {
  correctionAccepted,
  correctionRejected,
  correctionRequested,
  requestAnswered,
  requestId,
} from "../support/telling/correctionFacts.js";
import { articleId, drafted, opened, storyId, translationId } from "../support/telling/facts.js";
import { paces, readAfter } from "../support/reading/readAfter.js";
import { minute, type Told } from "../support/telling/recorded.js";
import { source, translationOf } from "../support/telling/translationFacts.js";

const begun = [`story-${storyId}`, opened] as const;
const original = (...told: readonly Told[]) => [`article-${articleId}`, drafted, ...told] as const;
const translation = (...told: readonly Told[]) =>
  [`article-${translationId}`, translationOf(source), ...told] as const;
const taskOpened = {
  type: "CorrectionTaskOpened",
  data: { sourceArticleId: articleId, sourceEdition: 2, sourceRevision: 9, because: "correction" },
} satisfies ArticleEvent;
const taskClosed = {
  type: "CorrectionTaskClosed",
  data: { sourceEdition: 2, because: "correction" },
} satisfies ArticleEvent;
const sent = { type: "StorySent", data: { desk: "city", stage: null } } satisfies StoryEvent;
const all = { kind: null, language: null, desk: null };

describe.each(paces)("What readers are owed, told %s,", (pace) => {
  test.each<[what: string, told: readonly Told[], isOwed: boolean]>([
    ["was asked for", [correctionRequested], true],
    ["was found to be an error", [correctionRequested, correctionAccepted], true],
    ["was found to be none", [correctionRequested, correctionRejected], false],
    ["was looked into again", [correctionRequested, correctionRejected, correctionAccepted], true],
    ["was answered", [correctionRequested, correctionAccepted, requestAnswered(2)], false],
    [
      "was answered, and spoken of afterwards",
      [correctionRequested, correctionAccepted, requestAnswered(2), correctionAccepted],
      false,
    ],
  ])("is what %s", async (_, told, isOwed) => {
    const { owed } = await readAfter(corrections, pace, begun, original(...told));
    const request = { articleId, kind: "request", key: requestId, language: "en", since: minute(2) };
    expect(owed(all, -1, 50)).toMatchObject(isOwed ? [request] : []);
  });

  test("is what a translation owes until it has followed its source", async () => {
    const { owed } = await readAfter(corrections, pace, begun, translation(taskOpened));
    expect(owed(all, -1, 50)).toMatchObject([
      { articleId: translationId, kind: "task", key: "correction 2", language: "kk", since: minute(2) },
    ]);
    const settled = await readAfter(corrections, pace, begun, translation(taskOpened, taskClosed));
    expect(settled.owed(all, -1, 50)).toEqual([]);
  });

  test("is listed the oldest first, narrowed, counted by language, page by page", async () => {
    const { owed, owedCounts } = await readAfter(
      corrections,
      pace,
      begun,
      original(correctionRequested),
      translation(taskOpened),
      [`story-${storyId}`, sent],
    );
    const kinds = (...asked: Parameters<typeof owed>) => owed(...asked).map(({ kind }) => kind);
    expect(kinds(all, -1, 50)).toEqual(["request", "task"]);
    expect(kinds({ ...all, kind: "task" }, -1, 50)).toEqual(["task"]);
    expect(kinds({ ...all, language: "en" }, -1, 50)).toEqual(["request"]);
    expect(kinds({ ...all, desk: "city" }, -1, 50)).toHaveLength(2);
    expect(kinds({ ...all, desk: "courts" }, -1, 50)).toEqual([]);
    expect(kinds(all, owed(all, -1, 1)[0]!.position, 50)).toEqual(["task"]);
    expect(owedCounts(all)).toEqual([
      { kind: "request", language: "en", count: 1, oldest: minute(2) },
      { kind: "task", language: "kk", count: 1, oldest: minute(4) },
    ]);
  });

  test("took as long as from the asking to the fix, for what ended in these days", async () => {
    const { timesToCorrect } = await readAfter(
      corrections,
      pace,
      begun,
      original(correctionRequested, correctionAccepted, requestAnswered(2)),
      translation(taskOpened, { ...taskClosed, at: minute(66) }),
    );
    expect(timesToCorrect(minute(0), minute(100), null)).toEqual([
      { kind: "request", language: "en", settled: 1, rejected: 0, median: 120, longest: 120 },
      { kind: "task", language: "kk", settled: 1, rejected: 0, median: 3600, longest: 3600 },
    ]);
    expect(timesToCorrect(minute(0), minute(66), null)).toHaveLength(1);
    expect(timesToCorrect(minute(0), minute(100), "city")).toEqual([]);
    const rejected = await readAfter(
      corrections,
      pace,
      begun,
      original(correctionRequested, correctionRejected),
    );
    expect(rejected.timesToCorrect(minute(0), minute(100), null)).toEqual([
      { kind: "request", language: "en", settled: 0, rejected: 1, median: null, longest: null },
    ]);
  });

  test("is found by the article, and remembered when it is not owed any more", async () => {
    const { owedAmong, everOwed } = await readAfter(
      corrections,
      pace,
      begun,
      original(correctionRequested, correctionRejected),
      translation(taskOpened),
    );
    const task = { articleId: translationId, kind: "task", key: "correction 2" };
    expect(owedAmong(all, [articleId, translationId])).toMatchObject([task]);
    expect(owedAmong({ ...all, kind: "request" }, [articleId, translationId])).toEqual([]);
    expect(everOwed([articleId, translationId])).toEqual([
      { articleId, kind: "request", key: requestId },
      task,
    ]);
  });
});
