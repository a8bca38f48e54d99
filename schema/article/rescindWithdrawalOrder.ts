import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What rescindWithdrawalOrder is asked with." })
class RescindWithdrawalOrderInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => ID, { description: "The order's id." })
  orderId!: string;
}

/** Mutation: takes back an order that has not been carried out. Needs a reason. */
export const rescindWithdrawalOrder = mutation({
  command: "RescindWithdrawalOrder",
  description:
    "Takes back an order to withdraw an article that has not been carried out: it may go out again. Needs a reason.",
  input: RescindWithdrawalOrderInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ orderId }) => ({ type: "RescindWithdrawalOrder", orderId }),
});
