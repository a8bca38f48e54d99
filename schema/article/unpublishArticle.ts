import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What unpublishArticle is asked with." })
class UnpublishArticleInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;
}

/** Mutation: takes what is live from its readers without a word to them. Needs a reason. */
export const unpublishArticle = mutation({
  command: "UnpublishArticle",
  description: "Takes what is live from its readers without a word to them. Needs a reason.",
  input: UnpublishArticleInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: () => ({ type: "UnpublishArticle" }),
});
