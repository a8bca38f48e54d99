import type { Event } from "../decider.js";

/** On what a newsroom erases somebody's words. */
export const erasureBases = [
  "dataSubjectRequest",
  "courtOrder",
  "sourceProtection",
  "retentionEnded",
  "unlawfullyKept",
] as const;
export type ErasureBasis = (typeof erasureBases)[number];

/** Whose words: a confidential source's, or those of whoever asked for a correction. */
export type ErasureSubject =
  | Readonly<{ kind: "source"; sourceId: string }>
  | Readonly<{ kind: "asker"; articleId: string; requestId: string }>;

/**
 * Everything that can happen to the erasure of one subject's confidential words.
 *
 * These names and shapes are on disk. Add to this list; never edit it.
 */
export type ErasureEvent =
  | Event<
      "ErasureOrdered",
      { orderId: string; subject: ErasureSubject; basis: ErasureBasis; grounds: string }
    >
  | Event<"ErasureOrderRescinded", { orderId: string }>
  /** The words can never be read again: from here on their key is destroyed wherever it turns up. */
  | Event<
      "SubjectErased",
      { orderId: string; subject: ErasureSubject; basis: ErasureBasis; orderedBy: string }
    >
  /** A legal hold was in the log before the erasure, unseen by its decision: the key stayed. */
  | Event<"ErasureStayed", { orderId: string; storyId: string; matter: string }>;
