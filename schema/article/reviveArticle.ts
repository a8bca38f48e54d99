import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What reviveArticle is asked with." })
class ReviveArticleInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;
}

/** Mutation: takes a spiked article up again, as it was. */
export const reviveArticle = mutation({
  command: "ReviveArticle",
  description: "Takes a spiked article up again, as it was.",
  input: ReviveArticleInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: () => ({ type: "ReviveArticle" }),
});
