import { Args, Ctx, Field, Float, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { wallTimeAt } from "../../src/zonedTime.js";
import { Article } from "../article/Article.js";
import { staffOnly, type Context } from "../context.js";
import { Photo } from "../photo/Photo.js";
import { DateTime } from "../scalars.js";
import { Assignment } from "../story/Assignment.js";
import { Story } from "../story/Story.js";
import { CalendarArgs, calendarDays, CalendarKind, type EntryKindWord } from "./CalendarArgs.js";
import { entriesWithin, keyOfEntry, type Entry } from "./calendarEntries.js";
import type { LocalDay } from "./localDay.js";

@ObjectType({ description: "Something that happens at a set time." })
export class CalendarEntry {
  constructor(
    private readonly entry: Entry,
    private readonly zone: string,
  ) {}

  @Field(() => ID, {
    description: "Tells it from everything else in the calendar; a change of the calendar names it by this.",
  })
  get key(): string {
    return keyOfEntry(this.entry);
  }

  @Field(() => CalendarKind, { description: "What it is." })
  get kind(): EntryKindWord {
    return this.entry.kind;
  }

  @Field(() => DateTime, { description: "The instant." })
  get at(): string {
    return this.entry.at;
  }

  @Field(() => String, {
    description: "What the clocks of the zone show then, such as `2026-03-29T06:00:00`.",
  })
  get wallTime(): string {
    return wallTimeAt(this.entry.at, this.zone)!;
  }

  @Field(() => Article, { nullable: true, description: "The article that goes out or was to go out." })
  async article(@Ctx() { load }: Context): Promise<Article | null> {
    const { articleId } = this.entry;
    return articleId === null ? null : Article.orNull(await load.article.load(articleId));
  }

  @Field(() => Story, {
    nullable: true,
    description: "The story; null for a lease, which is nobody's alone.",
  })
  async story(@Ctx() { load }: Context): Promise<Story | null> {
    const { articleId } = this.entry;
    const copy = articleId === null ? null : await load.article.load(articleId);
    const storyId = this.entry.storyId ?? copy?.article.storyId ?? null;
    return storyId === null ? null : Story.orNull(await load.story.load(storyId));
  }

  @Field(() => Photo, { nullable: true, description: "The picture whose lease ends." })
  async photo(@Ctx() { load }: Context): Promise<Photo | null> {
    const { photoId } = this.entry;
    return photoId === null ? null : Photo.orNull(await load.photo.load(photoId));
  }

  @Field(() => Assignment, { nullable: true, description: "The assignment that is due." })
  async assignment(@Ctx() { load }: Context): Promise<Assignment | null> {
    const { assignment } = this.entry;
    if (!assignment) return null;
    const story = await load.story.load(assignment.storyId);
    const found = story?.assignments.find(({ assignmentId }) => assignmentId === assignment.assignmentId);
    return found ? new Assignment(found) : null;
  }
}

@ObjectType({ description: "A day as the clocks of a zone show it, and what happens on it." })
export class CalendarDay {
  constructor(
    private readonly day: LocalDay,
    private readonly found: readonly Entry[],
    private readonly zone: string,
  ) {}

  @Field(() => String, { description: "The day, such as `2026-03-29`." })
  get date(): string {
    return this.day.date;
  }

  @Field(() => DateTime, { description: "The instant at which it begins." })
  get startsAt(): string {
    return this.day.from;
  }

  @Field(() => DateTime, { description: "The instant before which it ends." })
  get endsAt(): string {
    return this.day.to;
  }

  @Field(() => Float, { description: "How many hours it has: 23 or 25 where its clocks are changed." })
  get hours(): number {
    return (Date.parse(this.day.to) - Date.parse(this.day.from)) / 3_600_000;
  }

  @Field(() => Int, { description: "How much happens on it." })
  get count(): number {
    return this.found.length;
  }

  @Field(() => [CalendarEntry], { description: "What happens on it, the earliest first, 100 at the most." })
  get entries(): CalendarEntry[] {
    return this.found.slice(0, mostEntries).map((entry) => new CalendarEntry(entry, this.zone));
  }
}

const mostEntries = 100;

/** The newsroom's question about what happens when. */
@Resolver()
export class CalendarQueries {
  @Query(() => [CalendarDay], {
    description:
      "The publishing calendar, day by day: what goes out by itself or was to go out, embargoes and leases that end, and " +
      "deadlines. Days on which nothing happens are there too. 62 days at the most.",
  })
  calendar(@Args(() => CalendarArgs) asked: CalendarArgs, @Ctx() context: Context): CalendarDay[] {
    staffOnly(context);
    const days = calendarDays(asked, new Date().toISOString());
    const [begin, end] = [days[0]!.from, days.at(-1)!.to];
    const entries = entriesWithin(context.readModels, begin, end)
      .filter(({ kind }) => asked.kinds?.includes(kind) ?? true)
      .toSorted((a, b) => compare(orderOf(a), orderOf(b)));
    return days.map(
      (day) =>
        new CalendarDay(
          day,
          entries.filter(({ at }) => at >= day.from && at < day.to),
          asked.zone,
        ),
    );
  }
}

const orderOf = ({ at, kind, articleId, storyId, photoId, assignment }: Entry) =>
  [at, kind, articleId, storyId, photoId, assignment?.assignmentId].join(" ");
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
