import { enumType } from "../enumType.js";

/** Why something lies in somebody's queue, in the order in which the reasons are told. */
export const queueReasons = [
  "assigned",
  "returnedToMe",
  "correctionTask",
  "awaitingMyApproval",
  "myTranslation",
  "claimed",
  "mentioned",
] as const;

/** One of the reasons. */
export type QueueReasonWord = (typeof queueReasons)[number];

/** The closed list of reasons, as an enum of the contract. */
export const QueueReason = enumType<QueueReasonWord>("QueueReason", "Why something lies in one's queue.", {
  assigned: "It was assigned to one, and is neither done nor declined.",
  returnedToMe: "One handed it over, it was handed back, and it has not been handed over again.",
  correctionTask: "The source of one's translation was put right, and its readers still wait.",
  awaitingMyApproval:
    "It is in review and waits for a gate that its desk requires and that one may open: one wrote none of it since.",
  myTranslation:
    "One is on this translation: it lacks words, lags behind its source, or was not handed over.",
  claimed: "A request between desks that one has taken on.",
  mentioned: "A comment that mentions one, or a desk of one's own, in a thread that is not resolved.",
});
