import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What publishArticle is asked with." })
class PublishArticleInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;
}

/** Mutation: publishes the first edition, or names everything that stands in the way. */
export const publishArticle = mutation({
  command: "PublishArticle",
  description: "Publishes the first edition, or names everything that stands in the way.",
  input: PublishArticleInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: () => ({ type: "PublishArticle" }),
  mayBeBlocked: true,
});
