import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What liftCourtOrder is asked with." })
class LiftCourtOrderInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The order's id in the story." })
  orderId!: string;

  @Field(() => String, { description: "What ended it, such as the judgment that set it aside." })
  basis!: string;
}

/** Mutation: records that a court's order has ended. */
export const liftCourtOrder = mutation({
  command: "LiftCourtOrder",
  description: "Records that a court's order has ended, and on what basis.",
  input: LiftCourtOrderInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ orderId, basis }) => ({ type: "LiftCourtOrder", orderId, basis }),
});
