import { Arg, Args, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { movements, type Output } from "../../projections/work/movements.js";
import type { Span } from "../../projections/work/movementQueries.js";
import { staffOnly, type Context } from "../context.js";
import { enumType } from "../enumType.js";
import { DateTime } from "../scalars.js";
import { mondayOf, type LocalDay } from "./localDay.js";
import { daysAsked, RangeArgs } from "./RangeArgs.js";

type PeriodWord = "day" | "week";
const Period = enumType<PeriodWord>("Period", "By what a time is divided.", {
  day: "By days.",
  week: "By weeks, from Monday to Sunday (ISO 8601).",
});

@ObjectType({ description: "What the newsroom brought forth in a day or a week." })
export class Throughput {
  @Field(() => String, { description: "Its first day, such as `2026-03-23`." })
  date!: string;

  @Field(() => DateTime, { description: "The instant at which it begins in the zone." })
  startsAt!: string;

  @Field(() => DateTime, { description: "The instant before which it ends." })
  endsAt!: string;

  @Field(() => Int, { description: "Articles begun, translations with them." })
  drafted!: number;

  @Field(() => Int, { description: "Texts handed over for review." })
  submitted!: number;

  @Field(() => Int, { description: "First editions." })
  published!: number;

  @Field(() => Int, { description: "Later editions: updates, clarifications, editor's notes." })
  updated!: number;

  @Field(() => Int, { description: "Corrections." })
  corrected!: number;
}

const nothing: Readonly<Record<Output, number>> = {
  drafted: 0,
  submitted: 0,
  published: 0,
  updated: 0,
  corrected: 0,
};

/** The newsroom's question about how much it brings forth. */
@Resolver()
export class ThroughputQueries {
  @Query(() => [Throughput], {
    description:
      "What was drafted, submitted, published and corrected, day by day or week by week, the earliest first. Days on " +
      "which nothing happened are there too; a first or last week has only those of its days that were asked for.",
  })
  throughput(
    @Args(() => RangeArgs) range: RangeArgs,
    @Arg("by", () => Period, { defaultValue: "day", description: "By what the time is divided." })
    by: PeriodWord,
    @Arg("desk", () => String, { nullable: true, description: "Only what lay at this desk then." })
    desk: string | null | undefined,
    @Ctx() context: Context,
  ): Throughput[] {
    staffOnly(context);
    const days = daysAsked(range);
    const periods = by === "day" ? days : weeksOf(days);
    const counts = periods.map(() => ({ ...nothing }));
    for (const { span, kind, count } of context.readModels.of(movements).brought(periods, desk ?? null))
      counts[span]![kind] = count;
    return periods.map(({ date, from, to }, n) =>
      Object.assign(new Throughput(), { date, startsAt: from, endsAt: to, ...counts[n] }),
    );
  }
}

/** Days put together by weeks, each named after the first of its days that is there. */
function weeksOf(days: readonly LocalDay[]): readonly (Span & Readonly<{ date: string }>)[] {
  const weeks = new Map<string, LocalDay>();
  for (const day of days) {
    const week = mondayOf(day.date);
    weeks.set(week, { ...(weeks.get(week) ?? day), to: day.to });
  }
  return [...weeks.values()];
}
