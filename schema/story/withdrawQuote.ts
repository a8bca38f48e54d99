import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What withdrawQuote is asked with." })
class WithdrawQuoteInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The quote." })
  quoteId!: string;
}

/** Mutation: withdraws a quote: the story no longer holds it. Needs a reason. */
export const withdrawQuote = mutation({
  command: "WithdrawQuote",
  description: "Withdraws a quote: the story no longer holds it. Needs a reason.",
  input: WithdrawQuoteInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ quoteId }) => ({ type: "WithdrawQuote", quoteId }),
});
