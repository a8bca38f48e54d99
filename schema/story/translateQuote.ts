import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What translateQuote is asked with." })
class TranslateQuoteInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The quote." })
  quoteId!: string;

  @Field(() => String, { description: "The language, a BCP 47 tag." })
  language!: string;

  @Field(() => String, { description: "The words in it." })
  text!: string;

  @Field(() => String, { description: "Who translated it." })
  translator!: string;
}

/** Mutation: says a quote in another language, beside the words in which it was said. */
export const translateQuote = mutation({
  command: "TranslateQuote",
  description: "Says a quote in another language, beside the words in which it was said.",
  input: TranslateQuoteInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ quoteId, language, text, translator }) => ({
    type: "TranslateQuote",
    quoteId,
    language,
    text,
    translator,
  }),
});
