import type { OpenAssignment, ReturnedText } from "../../projections/work/dutyQueries.js";
import type { KnownMention } from "../../projections/threads.js";
import type { Gate } from "../../src/gate.js";
import { queueReasons, type QueueReasonWord } from "./queueVocabulary.js";

/** One thing in somebody's queue; what it is about is told by whatever is not null. */
export type QueueEntry = Readonly<{
  reason: QueueReasonWord;
  /** Its place in the queue: the later it came, the higher. */
  place: number;
  articleId: string | null;
  assignment: OpenAssignment | null;
  requestId: string | null;
  mention: KnownMention | null;
  returned: ReturnedText | null;
  gates: readonly Gate[];
}>;

/** What is found for a reason, and by which event it came to be there. */
export type Found = Readonly<{ position: number }> & Partial<Omit<QueueEntry, "reason" | "place">>;

/** One event may bring something into the queue for several reasons; each has a place of its own. */
export const places = 10;

const nothing = {
  articleId: null,
  assignment: null,
  requestId: null,
  mention: null,
  returned: null,
  gates: [],
} as const;

/** Something that was found for a reason, as an entry of a queue. */
export const queueEntry = (reason: QueueReasonWord, { position, ...found }: Found): QueueEntry => ({
  ...nothing,
  ...found,
  reason,
  place: position * places + queueReasons.indexOf(reason),
});
