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

/** Mutation: does what a suggestion proposes, if what it is about still stands as it did when it was proposed. */
export const acceptSuggestion = mutation({
  command: "AcceptSuggestion",
  description:
    "Does what a suggestion proposes, if what it is about still stands as it did when it was proposed.",
  input: AcceptSuggestionInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ suggestionId }) => ({ type: "AcceptSuggestion", suggestionId }),
});
