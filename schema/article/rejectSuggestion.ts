import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What rejectSuggestion is asked with." })
class RejectSuggestionInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => ID, { description: "The suggestion's id." })
  suggestionId!: string;
}

/** Mutation: leaves the text as it is. Needs a reason. */
export const rejectSuggestion = mutation({
  command: "RejectSuggestion",
  description: "Leaves the text as it is. Needs a reason.",
  input: RejectSuggestionInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ suggestionId }) => ({ type: "RejectSuggestion", suggestionId }),
});
