import { workingCopies } from "../../projections/board/workingCopies.js";
import { commentsOf, threads } from "../../projections/threads.js";
import { duties } from "../../projections/work/duties.js";
import type { Actor } from "../../src/actor.js";
import { desksOf } from "../../src/newsroom/desksOf.js";
import { idsIn } from "../live/entryKey.js";
import type { Look } from "../live/look.js";
import { gatesInReach } from "./gatesInReach.js";
import { queueEntry, type Found, type QueueEntry } from "./queueEntry.js";
import { keyOfEntry } from "./queueKey.js";
import type { QueueReasonWord } from "./queueVocabulary.js";

/**
 * By key, what of some things lies in somebody's queue now. What is read of the things is read once for everybody; that
 * it is theirs is judged for each.
 */
export function queueAmong(
  viewer: Actor,
  keys: readonly string[],
  look: Look,
): ReadonlyMap<string, QueueEntry> {
  const { staffId } = viewer;
  const { readModels } = look;
  const asked = idsIn(keys);
  const firstOf = (...reasons: readonly QueueReasonWord[]) => [
    ...new Set(reasons.flatMap((reason) => asked(reason).map(([id]) => id!))),
  ];
  const read = <Row>(
    what: string,
    ids: readonly string[],
    ask: (ids: readonly string[]) => readonly Row[],
  ) => (ids.length === 0 ? [] : look.once(`${what} ${ids.join(" ")}`, () => ask(ids)));
  const newsroom = () => look.once("newsroom", () => readModels.of(workingCopies).newsroom());
  const own = readModels.of(duties);
  const copies = readModels.of(workingCopies);
  const mine = <Row extends Readonly<{ staffId: string }>>(row: Row) => row.staffId === staffId;

  function awaiting(): readonly Found[] {
    const rows = read("awaited", firstOf("awaitingMyApproval"), copies.awaitedAt);
    if (rows.length === 0) return [];
    const room = newsroom();
    const reach = look.once(`reach of ${staffId} ${JSON.stringify(viewer.grants)}`, () =>
      room ? gatesInReach(viewer, room) : [],
    );
    const open = rows.filter(
      ({ gate, desk, isTranslation, language, afterRefusal, barred }) =>
        !barred.includes(staffId) &&
        reach.some(
          (within) =>
            within.gate === gate &&
            within.desk === desk &&
            within.isTranslation === isTranslation &&
            (within.language === null || within.language === language) &&
            (!afterRefusal || within.afterRefusal),
        ),
    );
    return [...new Set(open.map(({ articleId }) => articleId))].map((articleId) => {
      const at = open.filter((row) => row.articleId === articleId);
      return { articleId, position: at[0]!.position, gates: at.map(({ gate }) => gate) };
    });
  }

  function mentioned(): readonly Found[] {
    const ids = firstOf("mentioned");
    const open = read("threads", ids, readModels.of(threads).threads).filter(({ resolved }) => !resolved);
    const room = newsroom();
    const desks = room ? desksOf(room, staffId) : [];
    return open.flatMap((thread) =>
      commentsOf(thread)
        .filter(
          ({ mentions, desks: named }) =>
            mentions.includes(staffId) || named.some((desk) => desks.includes(desk)),
        )
        .map((comment) => ({
          mention: { thread, comment },
          articleId: thread.articleId,
          position: comment.position,
        })),
    );
  }

  const ofArticle = read("own work", firstOf("correctionTask", "myTranslation"), copies.ownWorkAt).filter(
    mine,
  );
  const found: Readonly<Record<QueueReasonWord, readonly Found[]>> = {
    assigned: read("assignments", firstOf("assigned"), own.assignmentsIn)
      .filter(({ assigneeId, isOpen }) => assigneeId === staffId && isOpen)
      .map((assignment) => ({ assignment, position: assignment.position })),
    returnedToMe: read("returned", firstOf("returnedToMe"), own.returnedAt)
      .filter(mine)
      .map((returned) => ({ returned, articleId: returned.articleId, position: returned.position })),
    correctionTask: ofArticle.filter(({ reason }) => reason === "correctionTask"),
    awaitingMyApproval: awaiting(),
    myTranslation: ofArticle.filter(({ reason }) => reason === "myTranslation"),
    claimed: read("claims", firstOf("claimed"), own.claimsOn).filter(mine),
    mentioned: mentioned(),
  };
  const wanted = new Set(keys);
  const entries = Object.entries(found).flatMap(([reason, some]) =>
    some.map((one) => queueEntry(reason as QueueReasonWord, one)),
  );
  return new Map(
    entries.flatMap((entry) => {
      const key = keyOfEntry(entry);
      return wanted.has(key) ? [[key, entry] as const] : [];
    }),
  );
}
