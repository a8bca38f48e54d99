import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What retractArticle is asked with." })
class RetractArticleInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => String, { description: "What readers are told in the place of the text." })
  notice!: string;
}

/** Mutation: says in public that the text cannot stand: the page remains, with the notice in the text's place. Needs a reason. */
export const retractArticle = mutation({
  command: "RetractArticle",
  description:
    "Says in public that the text cannot stand: the page remains, with the notice in the text's place. Needs a reason.",
  input: RetractArticleInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ notice }) => ({ type: "RetractArticle", notice }),
});
