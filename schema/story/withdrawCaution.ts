import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What withdrawCaution is asked with." })
class WithdrawCautionInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The source." })
  sourceId!: string;

  @Field(() => ID, { description: "The caution's id in the story." })
  cautionId!: string;
}

/** Mutation: withdraws a warning about a source. Needs a reason. */
export const withdrawCaution = mutation({
  command: "WithdrawCaution",
  description: "Withdraws a warning about a source, which is kept with the reason. Needs a reason.",
  input: WithdrawCautionInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ sourceId, cautionId }) => ({ type: "WithdrawCaution", sourceId, cautionId }),
});
