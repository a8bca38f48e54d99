import { ArgsType, Field } from "type-graphql";
import type { DiaryEntry } from "../../projections/work/diary.js";
import { enumType } from "../enumType.js";
import { badInput } from "../page.js";
import { dayAfter, localDate, localDays, localSpan, type LocalDay } from "./localDay.js";

/** What a calendar tells. */
export type EntryKindWord = DiaryEntry["kind"] | "deadline";

const kinds: Readonly<Record<EntryKindWord, string>> = {
  pending: "An article is to go out by itself.",
  fired: "An article went out by itself.",
  failed: "An article was to go out, and something stood in the way.",
  missed: "An article was to go out, and nobody was there to publish it.",
  embargoEnds: "An embargo ends by itself.",
  leaseEnds: "The lease of a picture that a story runs ends.",
  deadline: "An assignment that is neither done nor declined is due.",
};

/** The closed list of what a calendar tells, as an enum of the contract. */
export const CalendarKind = enumType<EntryKindWord>("CalendarKind", "What a calendar tells.", kinds);

@ArgsType()
export class CalendarArgs {
  @Field(() => String, { nullable: true, description: "The first day; left out for today." })
  from?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The last day, which counts with the others; left out for a week.",
  })
  to?: string | null;

  @Field(() => String, {
    defaultValue: "UTC",
    description: "By the clocks of which zone (IANA) days are told, such as `Asia/Almaty`.",
  })
  zone!: string;

  @Field(() => [CalendarKind], { nullable: true, description: "Only these; left out for all." })
  kinds?: readonly EntryKindWord[] | null;
}

const mostDays = 62;

/** Which days a calendar has at an instant, as somebody asks for it: the first, the last, and by which clocks. */
function daysAsked(
  { from, to, zone }: CalendarArgs,
  at: string,
): [first: string, last: string, zone: string] {
  const first = from ?? localDate(at, zone);
  return [first, to ?? dayAfter(first, 6), zone];
}

/** The days that a calendar has at an instant, as somebody asks for it. */
export function calendarDays(asked: CalendarArgs, at: string): readonly LocalDay[] {
  const days = localDays(...daysAsked(asked, at));
  if (days.length > mostDays) throw badInput(`A calendar has ${mostDays} days at the most.`);
  return days;
}

/** The instants from which and before which a calendar lasts at an instant. */
export const calendarSpan = (asked: CalendarArgs, at: string): Readonly<{ from: string; to: string }> =>
  localSpan(...daysAsked(asked, at));
