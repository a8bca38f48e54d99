import { Field, ID, InputType, Int } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What rebaseTranslation is asked with." })
class RebaseTranslationInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => Int, { description: "The source's revision to pin." })
  sourceRevision!: number;
}

/** Mutation: moves a translation's pin to another revision of its source; changed segments turn stale. */
export const rebaseTranslation = mutation({
  command: "RebaseTranslation",
  description: "Moves a translation's pin to another revision of its source; changed segments turn stale.",
  input: RebaseTranslationInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ sourceRevision }) => ({ type: "RebaseTranslation", revision: sourceRevision }),
});
