import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What suggestDek is asked with." })
class SuggestDekInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => String, { nullable: true, description: "The dek that it should have; left out for none." })
  dek?: string | null;

  @Field(() => String, { nullable: true, description: "What its writers should know." })
  note?: string | null;
}

/** Mutation: proposes another dek for an original, or none; its writers take it or leave it. */
export const suggestDek = mutation({
  command: "SuggestDek",
  description: "Proposes another dek for an original, or none; its writers take it or leave it.",
  input: SuggestDekInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ commandId, dek, note }) => ({
    type: "SuggestDek",
    suggestionId: commandId,
    dek: dek ?? null,
    note: note ?? null,
  }),
});
