import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What submitArticle is asked with." })
class SubmitArticleInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => String, { nullable: true, description: "What the readers of it should know." })
  note?: string | null;
}

/** Mutation: hands an article over for review. */
export const submitArticle = mutation({
  command: "SubmitArticle",
  description: "Hands an article over for review.",
  input: SubmitArticleInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ note }) => ({ type: "SubmitArticle", note: note ?? null }),
});
