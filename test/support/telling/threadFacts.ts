import type { MentionFacts, WantedAnchor } from "../../../src/thread/commands.js";
import type { ThreadEvent } from "../../../src/thread/events.js";
import { a, articleId } from "./facts.js";

/** The block that is commented on, and the words in it: as they are asked for, and as they are kept. */
export const blockText = "The court sat at noon.";
const span = { from: 4, to: 9, quote: "court" };
export const wanted: WantedAnchor = { blockId: a, field: null, placementId: null, ...span };
export const anchor = { blockId: a, ...span };

/** Nobody is a stranger, and there are two open desks. */
export const mentionable: MentionFacts = { strangers: [], desks: ["courts", "culture"], closedDesks: {} };

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
export const threadOpenedOnHeadline = {
  type: "ThreadOpenedOnField",
  data: {
    articleId,
    revision: 1,
    anchor: {
      field: "headline",
      placementId: null,
      from: 0,
      to: 5,
      quote: "Court",
      fieldText: "Court fines the harbour",
    },
    text: "Which court?",
    mentions: [],
  },
} satisfies ThreadEvent;
export const threadResolved = { type: "ThreadResolved", data: {} } satisfies ThreadEvent;
export const threadReopened = { type: "ThreadReopened", data: {} } satisfies ThreadEvent;
export const repliedTo = (replyId: string, text = "The district court.") =>
  ({ type: "ThreadRepliedTo", data: { replyId, text, mentions: [] } }) satisfies ThreadEvent;
export const desksMentioned = (replyId: string | null, ...desks: readonly string[]) =>
  ({ type: "DesksMentioned", data: { replyId, desks } }) satisfies ThreadEvent;
