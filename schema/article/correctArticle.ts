import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What correctArticle is asked with." })
class CorrectArticleInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => String, { description: "What readers are told: what was wrong, and what is right." })
  note!: string;
}

/** Mutation: publishes what was put right as a new edition, with a note that readers see. */
export const correctArticle = mutation({
  command: "CorrectArticle",
  description: "Publishes what was put right as a new edition, with a note that readers see.",
  input: CorrectArticleInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ note }) => ({ type: "CorrectArticle", note }),
  mayBeBlocked: true,
});
