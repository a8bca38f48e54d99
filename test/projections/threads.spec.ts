import { describe, expect, test } from "vitest";
import { threads } from "../../projections/threads.js";
import type { ThreadEvent } from "../../src/thread/events.js";
import { articleId, ines, omar, translationId, uuid } from "../support/telling/facts.js";
import { paces, readAfter } from "../support/reading/readAfter.js";
import { minute } from "../support/telling/recorded.js";
import {
  desksMentioned,
  repliedTo,
  threadOpened,
  threadOpenedOnHeadline,
  threadReopened,
  threadResolved,
} from "../support/telling/threadFacts.js";

const threadId = uuid(0x811);
const otherThreadId = uuid(0x810);
const thread = `thread-${threadId}`;
const otherThread = `thread-${otherThreadId}`;
const onTranslation = { ...threadOpened, data: { ...threadOpened.data, articleId: translationId } };

/** What each event changes, after those before it. */
const cases: {
  readonly [Type in ThreadEvent["type"]]: readonly [told: readonly ThreadEvent[], then: object];
} = {
  ThreadOpened: [
    [threadOpened],
    {
      id: threadId,
      articleId,
      articleRevision: 1,
      anchor: threadOpened.data.anchor,
      comment: { text: "Which court?", by: ines.staffId, at: minute(0), mentions: [] },
      replies: [],
      resolved: null,
      revision: 0,
    },
  ],
  ThreadOpenedOnField: [
    [threadOpenedOnHeadline],
    {
      articleId,
      anchor: threadOpenedOnHeadline.data.anchor,
      comment: { text: "Which court?", by: ines.staffId, at: minute(0) },
      revision: 0,
    },
  ],
  DesksMentioned: [
    [threadOpened, desksMentioned(null, "courts"), repliedTo("r1"), desksMentioned("r1", "culture")],
    { comment: { desks: ["courts"] }, replies: [{ replyId: "r1", desks: ["culture"] }] },
  ],
  ThreadRepliedTo: [
    [threadOpened, repliedTo("r1"), repliedTo("r2", "In Almaty.")],
    {
      replies: [
        { replyId: "r1", text: "The district court.", at: minute(1) },
        { replyId: "r2", text: "In Almaty.", at: minute(2) },
      ],
      revision: 2,
    },
  ],
  ThreadResolved: [[threadOpened, threadResolved], { resolved: { by: ines.staffId, at: minute(1) } }],
  ThreadReopened: [[threadOpened, threadResolved, threadReopened], { resolved: null, revision: 2 }],
};

describe.each(paces)("What people say about articles, told %s,", (pace) => {
  test.each(Object.entries(cases))("shows what %s changed", async (_, [told, then]) => {
    const { threads: read } = await readAfter(threads, pace, [thread, ...told]);
    expect(read([threadId])).toMatchObject([then]);
  });

  test("is found by article, the oldest first", async () => {
    const { threadsOfArticles } = await readAfter(
      threads,
      pace,
      [thread, threadOpened],
      [otherThread, threadOpened],
      [`thread-${uuid(0x812)}`, onTranslation],
      [thread, { ...repliedTo("r1"), by: omar.staffId }],
    );
    expect(threadsOfArticles([articleId]).map(({ id }) => id)).toEqual([threadId, otherThreadId]);
    expect(threadsOfArticles([translationId]).map(({ id }) => id)).toEqual([uuid(0x812)]);
    expect(threadsOfArticles([uuid(1)])).toEqual([]);
  });

  test("is found on a field as on a block", async () => {
    const { threadsOfArticles } = await readAfter(threads, pace, [thread, threadOpenedOnHeadline]);
    expect(threadsOfArticles([articleId]).map(({ id }) => id)).toEqual([threadId]);
  });

  const mentioning = (...mentions: readonly string[]) => ({
    ...threadOpened,
    data: { ...threadOpened.data, mentions },
  });
  const every = { staffId: omar.staffId, desks: ["courts", "culture"], unresolvedOnly: false };
  const furthest = Number.MAX_SAFE_INTEGER;

  test("is found by whom it mentions, by name or as one of a desk, each comment once, the newest first", async () => {
    const { mentionsOf } = await readAfter(
      threads,
      pace,
      [thread, mentioning(omar.staffId), desksMentioned(null, "courts", "culture")],
      [otherThread, threadOpened, desksMentioned(null, "courts")],
      [thread, repliedTo("r1"), desksMentioned("r1", "culture")],
      [otherThread, repliedTo("r2")],
    );
    const found = mentionsOf(every, furthest, 50);
    expect(found.map((one) => [one.thread.id, one.comment.replyId ?? null])).toEqual([
      [threadId, "r1"],
      [otherThreadId, null],
      [threadId, null],
    ]);
    const only = (filter: Partial<typeof every>) => mentionsOf({ ...every, ...filter }, furthest, 50).length;
    expect(only({ desks: [] })).toBe(1);
    expect(only({ desks: ["culture"] })).toBe(2);
    expect(only({ staffId: ines.staffId, desks: [] })).toBe(0);
    const positions = found.map(({ comment }) => comment.position);
    expect(mentionsOf(every, positions[0]!, 1).map(({ comment }) => comment.position)).toEqual([
      positions[1],
    ]);
  });

  test("is left out of what is unresolved as long as it is settled", async () => {
    const told = [
      [thread, mentioning(omar.staffId)],
      [otherThread, mentioning(omar.staffId)],
      [thread, threadResolved],
    ] as const;
    const open = { ...every, unresolvedOnly: true };
    const idsAfter = async (...more: readonly [string, ThreadEvent][]) => {
      const { mentionsOf } = await readAfter(threads, pace, ...told, ...more);
      expect(mentionsOf(every, furthest, 50)).toHaveLength(2);
      return mentionsOf(open, furthest, 50).map((one) => one.thread.id);
    };
    expect(await idsAfter()).toEqual([otherThreadId]);
    expect(await idsAfter([thread, threadReopened])).toEqual([otherThreadId, threadId]);
  });
});
