import { duties } from "../../projections/work/duties.js";
import type { ReadModels } from "../../projections/engine/readModels.js";
import { threads } from "../../projections/threads.js";
import { workingCopies } from "../../projections/board/workingCopies.js";
import type { Actor } from "../../src/actor.js";
import { desksOf } from "../../src/newsroom/desksOf.js";
import type { Newsroom } from "../../src/newsroom/newsroom.js";
import { gatesInReach } from "./gatesInReach.js";
import { places, queueEntry, type Found, type QueueEntry } from "./queueEntry.js";
import { queueReasons, type QueueReasonWord } from "./queueVocabulary.js";

/** Somebody's queue: a page of it, and how much lies in it. */
export type Queue = Readonly<{
  page: (reasons: readonly QueueReasonWord[], before: number, limit: number) => readonly QueueEntry[];
  counts: () => Readonly<Record<QueueReasonWord, number>>;
}>;

/** The queue of whoever asks, put together from what each read model knows of them: one statement a reason. */
export function queueOf(viewer: Actor, newsroom: Newsroom | null, readModels: ReadModels): Queue {
  const { staffId } = viewer;
  const reach = newsroom ? gatesInReach(viewer, newsroom) : [];
  const desks = newsroom ? desksOf(newsroom, staffId) : [];
  const copies = readModels.of(workingCopies);
  const own = readModels.of(duties);
  const talk = readModels.of(threads);

  const sources: Readonly<Record<QueueReasonWord, (before: number, limit: number) => readonly Found[]>> = {
    assigned: (...asked) =>
      own.assignmentsOf(staffId, ...asked).map((assignment) => ({
        assignment,
        position: assignment.position,
      })),
    returnedToMe: (...asked) =>
      own.returnedTo(staffId, ...asked).map((returned) => ({
        returned,
        articleId: returned.articleId,
        position: returned.position,
      })),
    correctionTask: (...asked) => copies.ownWork(staffId, "correctionTask", ...asked),
    awaitingMyApproval: (...asked) => copies.awaitingApproval(staffId, reach, ...asked),
    myTranslation: (...asked) => copies.ownWork(staffId, "myTranslation", ...asked),
    claimed: (...asked) => own.requestsHeldBy(staffId, ...asked),
    mentioned: (...asked) =>
      talk.mentionsOf({ staffId, desks, unresolvedOnly: true }, ...asked).map((mention) => ({
        mention,
        articleId: mention.thread.articleId,
        position: mention.comment.position,
      })),
  };

  return {
    page: (reasons, before, limit) =>
      queueReasons
        .flatMap((reason, rank) => {
          if (!reasons.includes(reason)) return [];
          return sources[reason](Math.ceil((before - rank) / places), limit).map((found) =>
            queueEntry(reason, found),
          );
        })
        .toSorted((a, b) => b.place - a.place)
        .slice(0, limit),
    counts() {
      const { assigned, claimed, returned } = own.dutyCounts(staffId);
      const { myTranslation = 0, correctionTask = 0 } = copies.ownWorkCounts(staffId);
      const awaitingMyApproval = copies.awaitingApprovalCount(staffId, reach);
      const mentioned = talk.openMentionCount({ staffId, desks });
      return {
        assigned,
        returnedToMe: returned,
        correctionTask,
        awaitingMyApproval,
        myTranslation,
        claimed,
        mentioned,
      };
    },
  };
}
