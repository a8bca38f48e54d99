import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What suggestHeadline is asked with." })
class SuggestHeadlineInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => String, { description: "The headline that it should have." })
  headline!: string;

  @Field(() => String, { nullable: true, description: "What its writers should know." })
  note?: string | null;
}

/** Mutation: proposes another headline for an original; its writers take it or leave it. */
export const suggestHeadline = mutation({
  command: "SuggestHeadline",
  description: "Proposes another headline for an original; its writers take it or leave it.",
  input: SuggestHeadlineInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ commandId, headline, note }) => ({
    type: "SuggestHeadline",
    suggestionId: commandId,
    headline,
    note: note ?? null,
  }),
});
