import { Field, InputType } from "type-graphql";
import type { Which as WhichWord } from "../../src/zonedTime.js";
import { CommandInput } from "../CommandInput.js";
import { WhichTime } from "../vocabulary.js";

@InputType({ description: "An hour by the clocks of a place." })
export abstract class WallTimeInput extends CommandInput {
  @Field(() => String, { description: "What the clocks show: `2026-03-29T06:00:00`." })
  wallTime!: string;

  @Field(() => String, { description: "Where: a zone of the IANA list, such as `Asia/Almaty`." })
  zone!: string;

  @Field(() => WhichTime, {
    nullable: true,
    description: "Which one, where the clocks are put back and show it twice.",
  })
  which?: WhichWord | null;
}

/** The hour that was asked for. */
export const wallTimeOf = ({ wallTime, zone, which }: WallTimeInput) => ({
  wallTime,
  zone,
  which: which ?? null,
});
