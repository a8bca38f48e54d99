import { Field, ID, InputType } from "type-graphql";
import type { Gate as GateWord } from "../../src/gate.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";
import { Gate } from "../vocabulary.js";

@InputType({ description: "What approveArticle is asked with." })
class ApproveArticleInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => Gate, { description: "The gate." })
  gate!: GateWord;
}

/** Mutation: opens a gate for exactly the text of now; any later change of it voids the approval. */
export const approveArticle = mutation({
  command: "ApproveArticle",
  description: "Opens a gate for exactly the text of now; any later change of it voids the approval.",
  input: ApproveArticleInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ gate }) => ({ type: "ApproveArticle", gate }),
});
