import type { QueueEntry } from "./queueEntry.js";
import type { QueueReasonWord } from "./queueVocabulary.js";

/** Tells an entry from every other in the same queue: why it lies there, and the ids of what it is about. */
export const queueKey = (reason: QueueReasonWord, ...ids: readonly (string | number)[]): string =>
  [reason, ...ids].join(":");

/** The key of an entry. */
export function keyOfEntry({ reason, assignment, requestId, mention, articleId }: QueueEntry): string {
  if (assignment) return queueKey(reason, assignment.storyId, assignment.assignmentId);
  if (mention) return queueKey(reason, mention.thread.id, mention.comment.position);
  return queueKey(reason, requestId ?? articleId ?? "");
}

/** By reason, the ids in some keys, each key's in a row of their own. */
export function idsByReason(keys: readonly string[]): (reason: QueueReasonWord) => readonly string[][] {
  const parts = keys.map((key) => key.split(":"));
  return (reason) => parts.filter(([first]) => first === reason).map(([, ...ids]) => ids);
}
