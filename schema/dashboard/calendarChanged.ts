import { Arg, Args, Ctx, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { idOf } from "../../projections/engine/projection.js";
import { diary } from "../../projections/work/diary.js";
import { duties } from "../../projections/work/duties.js";
import { streamName } from "../../src/asked.js";
import type { Recorded } from "../../src/decider.js";
import { instantAt } from "../../src/instant.js";
import type { Context } from "../context.js";
import { changeOf } from "../live/changeOf.js";
import { liveEntries } from "../live/liveEntries.js";
import type { InTime, ListChange } from "../live/liveList.js";
import type { Look } from "../live/look.js";
import { midnightAfter } from "../live/midnightAfter.js";
import { resumingInTime } from "../live/resuming.js";
import { Position } from "../scalars.js";
import { CalendarEntry } from "./calendar.js";
import { CalendarArgs, calendarDays, calendarSpan } from "./CalendarArgs.js";
import { calendarKey, entriesKnownBy, entriesWithin, keyOfEntry, type Entry } from "./calendarEntries.js";

function touched({ stream }: Pick<Recorded, "stream">, { readModels }: Look): readonly string[] {
  const id = idOf({ stream });
  const told = readModels.of(diary);
  switch (stream) {
    case streamName("article", id):
      return told
        .schedulesOf(id)
        .map(({ articleId, scheduleId }) => calendarKey.schedule(articleId, scheduleId));
    case streamName("story", id):
      return [
        calendarKey.embargo(id),
        ...told.photosEverIn(id).map(calendarKey.lease),
        ...readModels
          .of(duties)
          .assignmentsIn([id])
          .map(({ assignmentId }) => calendarKey.deadline(id, assignmentId)),
      ];
    case streamName("photo", id):
      return [calendarKey.lease(id)];
    default:
      return [];
  }
}

/** A calendar that begins today loses a day and gains another whenever a day begins. */
function dayByDay(asked: CalendarArgs): InTime {
  if (asked.from != null) return { next: () => null, touched: () => [] };
  return {
    next: (after, look) =>
      look.once(`midnight in ${asked.zone} ${after}`, () => midnightAfter(after, asked.zone)),
    touched({ from, until }, { readModels }) {
      const [before, now] = [from, until].map((instant) => calendarSpan(asked, instantAt(instant)));
      // What is in both stays as it is.
      const gone = entriesWithin(readModels, before!.from, now!.from);
      const come = entriesWithin(readModels, before!.to, now!.to);
      return [...new Set([...gone, ...come].map(keyOfEntry))];
    },
  };
}

/** What a calendar tells, as it is listened to. */
export const calendarEntries = liveEntries<Entry, CalendarArgs>({
  name: "calendar",
  touched: (event, look) => look.once(`calendar of ${event.stream}`, () => touched(event, look)),
  among(asked, keys, { readModels, once }, at) {
    const { from, to } = calendarSpan(asked, at);
    const known = once(`calendar ${keys.join(" ")}`, () => entriesKnownBy(readModels, keys));
    const shown = known.filter(
      (entry) => entry.at >= from && entry.at < to && (asked.kinds?.includes(entry.kind) ?? true),
    );
    return new Map(shown.map((entry) => [keyOfEntry(entry), entry]));
  },
  inTime: dayByDay,
  shown: (entry, { zone }) => new CalendarEntry(entry, zone),
});

@ObjectType({ description: "Something moved what the calendar tells, or a day began." })
class CalendarChange extends changeOf<CalendarArgs>({
  name: "Calendar",
  node: () => CalendarEntry,
  what: "something in a calendar",
  inTime: true,
  told: "The key of what the calendar tells.",
  globalId: (key) => key,
  nodes: calendarEntries.nodes,
}) {}

const askedOf = ({ from = null, to = null, zone, kinds = null }: CalendarArgs): CalendarArgs => ({
  from,
  to,
  zone,
  kinds,
});

/** What happens when, while one looks on. */
@Resolver()
export class CalendarChanges {
  @Subscription(() => CalendarChange, {
    description:
      "What comes into the publishing calendar, changes in it and goes out of it; resumable without gap or repeat. One that " +
      "begins today loses a day and gains another whenever a day begins.",
    subscribe({ args, context }: { args: CalendarArgs & { after?: number | null }; context: Context }) {
      const asked = askedOf(args);
      calendarDays(asked, context.live.instant());
      return context.live.listen(context, calendarEntries.list(asked), args.after ?? null);
    },
  })
  calendarChanged(
    @Root() change: ListChange,
    @Ctx() context: Context,
    @Args(() => CalendarArgs) asked: CalendarArgs,
    @Arg("after", () => Position, { nullable: true, description: resumingInTime }) _after?: number | null,
  ): CalendarChange {
    return CalendarChange.of(change, context, askedOf(asked));
  }
}
