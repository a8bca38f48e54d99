import type { ThreadEvent } from "../../src/thread/events.js";
import { a, articleId } from "./facts.js";

/** The block that is commented on, and the words in it. */
export const blockText = "The court sat at noon.";
export const anchor = { blockId: a, from: 4, to: 9, quote: "court" };

export const threadOpened = {
  type: "ThreadOpened",
  data: {
    articleId,
    revision: 1,
    anchor: { ...anchor, blockText },
    text: "Which court?",
    mentions: [],
  },
} satisfies ThreadEvent;
export const threadResolved = { type: "ThreadResolved", data: {} } satisfies ThreadEvent;
export const threadReopened = { type: "ThreadReopened", data: {} } satisfies ThreadEvent;
export const repliedTo = (replyId: string, text = "The district court.") =>
  ({ type: "ThreadRepliedTo", data: { replyId, text, mentions: [] } }) satisfies ThreadEvent;
