import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What disputeClaim is asked with." })
class DisputeClaimInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The claim." })
  claimId!: string;

  @Field(() => String, { description: "Who disputes it." })
  disputedBy!: string;

  @Field(() => String, { description: "What they say." })
  text!: string;
}

/** Mutation: records what somebody holds against a claim. */
export const disputeClaim = mutation({
  command: "DisputeClaim",
  description: "Records what somebody holds against a claim.",
  input: DisputeClaimInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ commandId, claimId, disputedBy, text }) => ({
    type: "DisputeClaim",
    claimId,
    disputeId: commandId,
    disputedBy,
    text,
  }),
});
