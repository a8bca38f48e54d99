import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What acceptSuggestion is asked with." })
class AcceptSuggestionInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => ID, { description: "The suggestion's id." })
  suggestionId!: string;
}

/** Mutation: puts a suggestion's words into its block, if that still says what it said when they were proposed. */
export const acceptSuggestion = mutation({
  command: "AcceptSuggestion",
  description:
    "Puts a suggestion's words into its block, if that still says what it said when they were proposed.",
  input: AcceptSuggestionInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ suggestionId }) => ({ type: "AcceptSuggestion", suggestionId }),
});
