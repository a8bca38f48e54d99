import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What liftEmbargo is asked with." })
class LiftEmbargoInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;
}

/** Mutation: lifts the embargo before its hour. Needs a reason: on what basis. */
export const liftEmbargo = mutation({
  command: "LiftEmbargo",
  description: "Lifts the embargo before its hour. Needs a reason: on what basis.",
  input: LiftEmbargoInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: () => ({ type: "LiftEmbargo" }),
});
