import { entryKey } from "../live/entryKey.js";
import type { QueueEntry } from "./queueEntry.js";
import type { QueueReasonWord } from "./queueVocabulary.js";

/** Tells an entry from every other in the same queue: why it lies there, and the ids of what it is about. */
export const queueKey = (reason: QueueReasonWord, ...ids: readonly (string | number)[]): string =>
  entryKey(reason, ...ids);

/** The key of an entry. */
export function keyOfEntry({ reason, assignment, requestId, mention, articleId }: QueueEntry): string {
  if (assignment) return queueKey(reason, assignment.storyId, assignment.assignmentId);
  if (mention) return queueKey(reason, mention.thread.id, mention.comment.position);
  return queueKey(reason, requestId ?? articleId ?? "");
}
