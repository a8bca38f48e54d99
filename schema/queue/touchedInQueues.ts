import { workingCopies } from "../../projections/board/workingCopies.js";
import { commentsOf, threads } from "../../projections/threads.js";
import { duties } from "../../projections/work/duties.js";
import type { Recorded } from "../../src/decider.js";
import { articlesRuled, touchedArticles } from "../article/touchedArticles.js";
import { desksRerouted } from "../live/desksRerouted.js";
import { desksRuled } from "../live/desksRuled.js";
import type { Look } from "../live/look.js";
import { queueKey } from "./queueKey.js";

const ofArticles = ["returnedToMe", "correctionTask", "awaitingMyApproval", "myTranslation"] as const;
const most = 10_000;
const theNewest = Number.MAX_SAFE_INTEGER;

/** Everything that an event may move in somebody's queue, by its key; what may move in anybody's is found once. */
export function touchedInQueues(event: Recorded, look: Look, staffId: string): readonly string[] {
  if (event.stream === "newsroom") return byTheHouse(event, look, staffId);
  return look.once(`queues of ${event.stream}`, () => byThings(event, look));
}

function byThings(event: Recorded, look: Look): readonly string[] {
  const { stream } = event;
  const separator = stream.indexOf("-");
  const id = stream.slice(separator + 1);
  switch (stream.slice(0, separator)) {
    case "request":
      return [queueKey("claimed", id)];
    case "thread":
      return look.readModels
        .of(threads)
        .threads([id])
        .flatMap(commentsOf)
        .map(({ position }) => queueKey("mentioned", id, position));
    case "story":
      return [...assignmentsIn(id, look), ...articlesIn(event, look)];
    default:
      return articlesIn(event, look);
  }
}

const assignmentsIn = (storyId: string, { readModels }: Look) =>
  readModels
    .of(duties)
    .assignmentsIn([storyId])
    .map(({ assignmentId }) => queueKey("assigned", storyId, assignmentId));

const articlesIn = (event: Recorded, look: Look) =>
  touchedArticles(event, look).flatMap((id) => ofArticles.map((reason) => queueKey(reason, id)));

/** By what the house decides about desks: who belongs to them, where their work goes, and which gates they require. */
function byTheHouse(event: Recorded, look: Look, staffId: string): readonly string[] {
  const { type, data } = event;
  if (type === "DeskMemberAdded" || type === "DeskMemberRemoved")
    return data["staffId"] === staffId ? mentionsOf(data["desk"] as string, look) : [];
  return [...awaitedBy(event, look), ...ownUnder(event, look, staffId)];
}

const mentionsOf = (desk: string, { readModels }: Look) =>
  readModels
    .of(threads)
    .mentionsOf({ staffId: "", desks: [desk], unresolvedOnly: true }, theNewest, most)
    .map(({ thread, comment }) => queueKey("mentioned", thread.id, comment.position));

function awaitedBy(event: Recorded, look: Look): readonly string[] {
  const desks = [...desksRerouted(event, look), ...desksRuled(event, look)];
  if (desks.length === 0) return [];
  return look.once(`awaited at ${desks.join(" ")}`, () =>
    look.readModels
      .of(workingCopies)
      .awaitedAtDesks(desks)
      .map((id) => queueKey("awaitingMyApproval", id)),
  );
}

/** What lies with somebody whichever gates are required, and shows them. */
function ownUnder(event: Recorded, look: Look, staffId: string): readonly string[] {
  const ruled = articlesRuled(event, look);
  if (ruled.size === 0) return [];
  const copies = look.readModels.of(workingCopies);
  const found = {
    returnedToMe: look.readModels.of(duties).returnedTo(staffId, theNewest, most),
    correctionTask: copies.ownWork(staffId, "correctionTask", theNewest, most),
    myTranslation: copies.ownWork(staffId, "myTranslation", theNewest, most),
  } as const;
  return Object.entries(found).flatMap(([reason, rows]) =>
    rows
      .filter(({ articleId }) => ruled.has(articleId))
      .map(({ articleId }) => queueKey(reason as keyof typeof found, articleId)),
  );
}
