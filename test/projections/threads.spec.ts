import { describe, expect, test } from "vitest";
import { threads } from "../../projections/threads.js";
import type { ThreadEvent } from "../../src/thread/events.js";
import { articleId, ines, omar, translationId, uuid } from "../support/facts.js";
import { paces, readAfter } from "../support/readAfter.js";
import { minute } from "../support/recorded.js";
import { repliedTo, threadOpened, threadReopened, threadResolved } from "../support/threadFacts.js";

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
});
