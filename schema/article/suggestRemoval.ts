import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What suggestRemoval is asked with." })
class SuggestRemovalInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => ID, { description: "The block." })
  blockId!: string;

  @Field(() => String, { nullable: true, description: "What its writers should know." })
  note?: string | null;
}

/** Mutation: proposes to take a block out; its writers do so or leave it. */
export const suggestRemoval = mutation({
  command: "SuggestRemoval",
  description: "Proposes to take a block out; its writers do so or leave it.",
  input: SuggestRemovalInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ commandId, blockId, note }) => ({
    type: "SuggestRemoval",
    suggestionId: commandId,
    blockId,
    note: note ?? null,
  }),
});
