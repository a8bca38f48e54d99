import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What withdrawClaim is asked with." })
class WithdrawClaimInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The claim." })
  claimId!: string;
}

/** Mutation: withdraws a claim: the story no longer makes it. Needs a reason. */
export const withdrawClaim = mutation({
  command: "WithdrawClaim",
  description: "Withdraws a claim: the story no longer makes it. Needs a reason.",
  input: WithdrawClaimInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ claimId }) => ({ type: "WithdrawClaim", claimId }),
});
