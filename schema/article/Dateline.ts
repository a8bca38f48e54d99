import { Field, InputType, ObjectType } from "type-graphql";
import type { DatelineWords } from "../../src/article/text/dateline.js";

@ObjectType({ description: "Where and when a text was written." })
export class Dateline {
  @Field(() => String, { description: "The place." })
  place!: string;

  @Field(() => String, { nullable: true, description: "The day, as 2026-03-20." })
  date!: string | null;

  @Field(() => String, { description: "The line as it is printed, such as “ALMATY, 20 March”." })
  text!: string;

  static orNull(this: void, fact: Readonly<{ place: string; date: string | null; text: string }> | null) {
    return fact && Object.assign(new Dateline(), fact);
  }
}

@InputType({ description: "Where and when a text was written." })
export class DatelineInput {
  @Field(() => String, { description: "The place." })
  place!: string;

  @Field(() => String, { nullable: true, description: "The day, as 2026-03-20." })
  date?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The line as it is to be printed; left out to print the place.",
  })
  text?: string | null;
}

/** A dateline as a command carries it. */
export const datelineOf = (dateline: DatelineInput | null): DatelineWords | null =>
  dateline && { place: dateline.place, date: dateline.date ?? null, text: dateline.text ?? null };
