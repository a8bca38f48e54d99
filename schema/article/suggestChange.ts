import { Field, ID, InputType } from "type-graphql";
import type { Json } from "../../src/decider.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { JsonValue } from "../scalars.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What suggestChange is asked with." })
class SuggestChangeInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => ID, { description: "The block." })
  blockId!: string;

  @Field(() => JsonValue, { description: "What should stand in it: its runs of words, or a list's items." })
  content!: Json;

  @Field(() => String, { nullable: true, description: "What its writers should know." })
  note?: string | null;
}

/** Mutation: proposes other words for a block; its writers take them or leave them. */
export const suggestChange = mutation({
  command: "SuggestChange",
  description: "Proposes other words for a block; its writers take them or leave them.",
  input: SuggestChangeInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ commandId, blockId, content, note }) => ({
    type: "SuggestChange",
    suggestionId: commandId,
    blockId,
    content,
    note: note ?? null,
  }),
});
