import { accept, refuse, type Decision } from "../../decider.js";
import { line } from "../../line.js";
import { invalid, reasonMissing } from "../../refusal.js";
import { secondsBetween } from "../../secondsBetween.js";
import { instantOf } from "../../zonedTime.js";
import type { Article, ArticleSeam } from "../article.js";
import type { ArticleCommand, ArticleRefusal, ScheduleFacts, WallTime } from "../commands.js";
import type { ArticleEvent } from "../events.js";
import { firstEdition } from "./firstEdition.js";
import { pending, type Schedule, type ScheduleFailure } from "./schedule.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;
type Ask<Type extends ArticleCommand["type"]> = Extract<ArticleCommand, { type: Type }>;

/** How a revision is made to go out by itself at a set time, exactly as it stood when somebody said so. */
export const scheduling: ArticleSeam<
  "SchedulePublication" | "MoveSchedule" | "CancelSchedule" | "FireSchedule",
  | "PublicationScheduled"
  | "ScheduleMoved"
  | "ScheduleCancelled"
  | "ScheduleFired"
  | "ScheduleFailed"
  | "ScheduleMissed"
> = {
  answers: { SchedulePublication: schedule, MoveSchedule: move, CancelSchedule: cancel, FireSchedule: fire },
  effects: {
    PublicationScheduled: {
      evolve: (article, { data }) => ({ ...article, schedule: { ...data, outcome: null } }),
      writes: () => ["schedule"],
      // Not the text: what goes out is the pinned revision, whatever others write meanwhile.
      reads: () => ["workflow", "publication"],
    },
    ScheduleMoved: {
      evolve: (article, { data: { at, zone, wallTime } }) => rescheduled(article, { at, zone, wallTime }),
      writes: () => ["schedule"],
      reads: () => ["workflow", "publication"],
    },
    ScheduleCancelled: {
      evolve: (article) => ({ ...article, schedule: null }),
      writes: () => ["schedule"],
    },
    ScheduleFired: {
      evolve: (article) => ({ ...article, schedule: null }),
      writes: () => ["schedule"],
    },
    ScheduleFailed: {
      evolve: (article, { data: { because, blockers } }) =>
        rescheduled(article, { outcome: { because, blockers } }),
      writes: () => ["schedule"],
    },
    ScheduleMissed: {
      evolve: (article, { data: { lateBySeconds } }) => rescheduled(article, { outcome: { lateBySeconds } }),
      writes: () => ["schedule"],
    },
  },
};

/** Pins a revision that could go out at the set time, with every gate open for it by what is known now. */
function schedule(command: Ask<"SchedulePublication">, article: Article): Answer {
  const { scheduleId, revision, facts } = command;
  const hour = hourOf(command, command.at);
  if ("refused" in hour) return hour;
  const planned = pending(article);
  if (planned?.revision === revision && planned.at === hour.at && planned.zone === hour.zone) return accept();
  if (planned) return refuse({ code: "ALREADY_SCHEDULED", scheduledAt: planned.at });
  const edition = editionAt(article, facts, hour.at);
  if ("refused" in edition) return edition;
  const { contentHash } = edition;
  return accept({ type: "PublicationScheduled", data: { scheduleId, revision, contentHash, ...hour } });
}

/** Sets another time for the same revision, if it may go out then. */
function move(command: Ask<"MoveSchedule">, article: Article): Answer {
  const planned = pending(article);
  if (!planned) return refuse({ code: "NOT_SCHEDULED" });
  const hour = hourOf(command, command.at);
  if ("refused" in hour) return hour;
  if (planned.at === hour.at && planned.zone === hour.zone) return accept();
  const edition = pinnedEdition(planned, article, command.facts, hour.at);
  if ("refused" in edition) return edition;
  return accept({ type: "ScheduleMoved", data: { scheduleId: planned.scheduleId, ...hour } });
}

/** Lets nothing go out by itself. */
function cancel(command: Ask<"CancelSchedule">, article: Article): Answer {
  const planned = pending(article);
  if (!planned) return refuse({ code: "NOT_SCHEDULED" });
  const reason = line(command.reason ?? "");
  if (reason === "") return refuse(reasonMissing);
  return accept({ type: "ScheduleCancelled", data: { scheduleId: planned.scheduleId, reason } });
}

/** Publishes what was pinned, or records why not: everything that could have refused it then is asked again now. */
function fire(command: Ask<"FireSchedule">, article: Article): Answer {
  const planned = pending(article);
  const { scheduleId, facts, at } = command;
  if (planned?.scheduleId !== scheduleId) return refuse({ code: "NOT_SCHEDULED" });
  if (at < planned.at) return refuse({ code: "NOT_DUE", scheduledAt: planned.at });
  const lateBySeconds = secondsBetween(planned.at, at);
  // Any later and a person decides: readers were promised another hour.
  if (lateBySeconds > facts.lateMinutes * 60)
    return accept({ type: "ScheduleMissed", data: { scheduleId, lateBySeconds } });
  const edition = pinnedEdition(planned, article, facts, at);
  if ("refused" in edition)
    return accept({ type: "ScheduleFailed", data: { scheduleId, ...failureOf(edition.refused) } });
  return accept<ArticleEvent>(
    { type: "ScheduleFired", data: { scheduleId, revision: planned.revision } },
    ...edition.published,
  );
}

type Edition =
  | Readonly<{ published: readonly ArticleEvent[]; contentHash: string }>
  | Readonly<{ refused: ArticleRefusal }>;

/** The first edition of the pinned text with the pictures of this moment, as it would be published at an instant. */
function editionAt(article: Article, facts: ScheduleFacts, at: string): Edition {
  const { pinned } = facts;
  if (!pinned) return refuse(invalid(["revision"], "The article has no such revision."));
  // The text and its approvals are the pinned ones; whether the article may go out at all, and whether this text has been
  // refused since, is asked of it as it is now.
  const { workflow, hold, spike, publication, live, lastEdition, withdrawalOrders, refusals } = article;
  const now = { workflow, hold, spike, publication, live, lastEdition, withdrawalOrders, refusals };
  const due = { ...pinned, ...now };
  const answer = firstEdition(due, { facts, at });
  if ("refused" in answer) return answer;
  const published = answer.accepted;
  return { published, contentHash: published.find(isEdition)!.data.contentHash };
}

/** The same, refused if it is not what was scheduled: a picture may have been taken out or credited anew since. */
function pinnedEdition(planned: Schedule, article: Article, facts: ScheduleFacts, at: string): Edition {
  const edition = editionAt(article, facts, at);
  if ("refused" in edition || edition.contentHash === planned.contentHash) return edition;
  return refuse({ code: "BLOCKED", blockers: [{ code: "SCHEDULED_OTHERWISE" }] });
}

const isEdition = (event: ArticleEvent): event is Extract<ArticleEvent, { type: "EditionPublished" }> =>
  event.type === "EditionPublished";

const failureOf = (no: ArticleRefusal): ScheduleFailure => ({
  because: no.code,
  blockers: no.code === "BLOCKED" ? no.blockers : [],
});

type Hour = Readonly<{ at: string; zone: string; wallTime: string }>;

/** The instant that is meant, which has to be still to come. */
function hourOf(
  { wallTime, zone, which }: WallTime,
  now: string,
): Hour | Readonly<{ refused: ArticleRefusal }> {
  const read = instantOf(wallTime, zone, which);
  if ("problem" in read) return refuse(invalid([read.part], read.problem));
  if (read.instant <= now)
    return refuse(invalid(["wallTime"], "That hour has passed: what is to go out now is published."));
  return { at: read.instant, zone, wallTime };
}

const rescheduled = (article: Article, changed: Partial<Schedule>): Article => ({
  ...article,
  schedule: article.schedule && { ...article.schedule, ...changed },
});
