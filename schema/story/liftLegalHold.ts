import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What liftLegalHold is asked with." })
class LiftLegalHoldInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The hold's id in the story." })
  holdId!: string;
}

/** Mutation: lifts a legal hold. Needs a reason. */
export const liftLegalHold = mutation({
  command: "LiftLegalHold",
  description: "Lifts a legal hold. Needs a reason.",
  input: LiftLegalHoldInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ holdId }) => ({ type: "LiftLegalHold", holdId }),
});
