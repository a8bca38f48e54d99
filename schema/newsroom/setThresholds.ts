import { Field, InputType, Int } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { mutation } from "../mutation.js";
import { newsroomSubject } from "../subject.js";

@InputType({ description: "What setThresholds is asked with." })
class SetThresholdsInput extends CommandInput {
  @Field(() => Int, { description: "The most words that an edition called cosmetic may change, 0 to 200." })
  cosmeticWords!: number;

  @Field(() => Int, {
    description: "The most minutes that a scheduled publication may be late, 0 to 1440; later it is missed.",
  })
  lateMinutes!: number;
}

/** Mutation: chooses how many words a cosmetic edition may change, and how late a schedule may be. */
export const setThresholds = mutation({
  command: "SetThresholds",
  description: "Chooses how many words a cosmetic edition may change, and how late a schedule may be.",
  input: SetThresholdsInput,
  subject: newsroomSubject,
  id: () => "",
  asked: ({ cosmeticWords, lateMinutes }) => ({ type: "SetThresholds", cosmeticWords, lateMinutes }),
});
