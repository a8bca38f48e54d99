import { Field, ID, InputType } from "type-graphql";
import type { Which } from "../../src/zonedTime.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";
import { DateTime } from "../scalars.js";
import { WhichTime } from "../vocabulary.js";

@InputType({
  description:
    "When an embargo ends: at an instant, or when the clocks of a zone show a local time; one of the two.",
})
class EmbargoEnd {
  @Field(() => DateTime, { nullable: true, description: "The instant, with its offset from UTC." })
  instant?: string | null;

  @Field(() => String, { nullable: true, description: "The local time: `2026-03-29T14:30:00`." })
  wallTime?: string | null;

  @Field(() => String, { nullable: true, description: "The zone of the local time (IANA): `Asia/Almaty`." })
  zone?: string | null;

  @Field(() => WhichTime, {
    nullable: true,
    description: "Which is meant, where the clocks show that local time twice.",
  })
  which?: Which | null;
}

@InputType({ description: "What setEmbargo is asked with." })
class SetEmbargoInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => EmbargoEnd, {
    nullable: true,
    description: "When it ends by itself; left out for an embargo that somebody has to lift.",
  })
  until?: EmbargoEnd | null;

  @Field(() => String, { description: "Who imposed it, as a rule the source." })
  imposedBy!: string;
}

/** Mutation: keeps the story back in all its languages until an hour. Set again it may end later, never earlier. */
export const setEmbargo = mutation({
  command: "SetEmbargo",
  description:
    "Keeps the story back in all its languages until an hour. Set again it may end later, never earlier.",
  input: SetEmbargoInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ until, imposedBy }) => ({
    type: "SetEmbargo",
    until: until
      ? {
          instant: until.instant ?? null,
          wallTime: until.wallTime ?? null,
          zone: until.zone ?? null,
          which: until.which ?? null,
        }
      : null,
    imposedBy,
  }),
});
