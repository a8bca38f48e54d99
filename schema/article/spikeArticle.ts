import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What spikeArticle is asked with." })
class SpikeArticleInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;
}

/** Mutation: gives an article up: nothing is written in it until it is revived. Needs a reason. */
export const spikeArticle = mutation({
  command: "SpikeArticle",
  description: "Gives an article up: nothing is written in it until it is revived. Needs a reason.",
  input: SpikeArticleInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: () => ({ type: "SpikeArticle" }),
});
