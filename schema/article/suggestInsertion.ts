import { Field, ID, InputType } from "type-graphql";
import type { Json } from "../../src/decider.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { JsonValue } from "../scalars.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What suggestInsertion is asked with." })
class SuggestInsertionInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The block that it is to follow; left out for the top of the text.",
  })
  afterBlockId?: string | null;

  @Field(() => JsonValue, {
    description: "The block, as in a body; without an id of its own it gets the suggestion's.",
  })
  block!: Json;

  @Field(() => String, { nullable: true, description: "What its writers should know." })
  note?: string | null;
}

/** Mutation: proposes another block for a place in the text; its writers put it there or leave it. */
export const suggestInsertion = mutation({
  command: "SuggestInsertion",
  description: "Proposes another block for a place in the text; its writers put it there or leave it.",
  input: SuggestInsertionInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ commandId, afterBlockId, block, note }) => ({
    type: "SuggestInsertion",
    suggestionId: commandId,
    block,
    after: afterBlockId ?? null,
    note: note ?? null,
  }),
});
