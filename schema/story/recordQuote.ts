import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What recordQuote is asked with." })
class RecordQuoteInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { nullable: true, description: "The quote to put right; left out for a new one." })
  quoteId?: string | null;

  @Field(() => ID, { nullable: true, description: "The article that quotes it, if it is in one already." })
  articleId?: string | null;

  @Field(() => ID, { nullable: true, description: "The block of that article that quotes it." })
  blockId?: string | null;

  @Field(() => String, { description: "Who said it." })
  speaker!: string;

  @Field(() => String, { description: "The language that it was said in, a BCP 47 tag." })
  language!: string;

  @Field(() => String, { description: "The words as they were said." })
  text!: string;
}

/** Mutation: records what somebody said, in the words and the language in which they said it; or puts it right. */
export const recordQuote = mutation({
  command: "RecordQuote",
  description:
    "Records what somebody said, in the words and the language in which they said it; or puts it right.",
  input: RecordQuoteInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ commandId, quoteId, articleId, blockId, speaker, language, text }) => ({
    type: "RecordQuote",
    quoteId: quoteId ?? commandId,
    articleId: articleId == null ? null : ownId("article", articleId),
    blockId: blockId ?? null,
    speaker,
    language,
    text,
  }),
});
