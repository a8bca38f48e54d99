import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What republishArticle is asked with." })
class RepublishArticleInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;
}

/** Mutation: makes the newest edition live again, just as it was. Needs a reason. */
export const republishArticle = mutation({
  command: "RepublishArticle",
  description: "Makes the newest edition live again, just as it was. Needs a reason.",
  input: RepublishArticleInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: () => ({ type: "RepublishArticle" }),
  mayBeBlocked: true,
});
