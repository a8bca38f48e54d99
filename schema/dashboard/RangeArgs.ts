import { ArgsType, Field } from "type-graphql";
import { dayAfter, localDate, localDays, type LocalDay } from "./localDay.js";

@ArgsType()
export class RangeArgs {
  @Field(() => String, {
    nullable: true,
    description: "The first day, such as `2026-03-23`; left out for the week that ends with the last one.",
  })
  from?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The last day, which counts with the others; left out for today.",
  })
  to?: string | null;

  @Field(() => String, {
    defaultValue: "UTC",
    description: "By the clocks of which zone (IANA) days are told, such as `Asia/Almaty`.",
  })
  zone!: string;
}

/** The days that are asked for: those of the last week, unless said otherwise. */
export function daysAsked({ from, to, zone }: RangeArgs): readonly LocalDay[] {
  const last = to ?? localDate(new Date().toISOString(), zone);
  return localDays(from ?? dayAfter(last, -6), last, zone);
}
