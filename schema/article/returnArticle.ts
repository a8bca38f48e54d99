import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What returnArticle is asked with." })
class ReturnArticleInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => String, { description: "What the writer should do." })
  notes!: string;
}

/** Mutation: hands an article back to its writer. */
export const returnArticle = mutation({
  command: "ReturnArticle",
  description: "Hands an article back to its writer.",
  input: ReturnArticleInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ notes }) => ({ type: "ReturnArticle", notes }),
});
