import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";
import { answersDescription } from "./correctionVocabulary.js";

@InputType({ description: "What clarifyArticle is asked with." })
class ClarifyArticleInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => String, { description: "What readers are told: what was unclear, and what is meant." })
  note!: string;

  @Field(() => ID, { nullable: true, description: answersDescription })
  answers?: string | null;
}

/** Mutation: publishes plainer words for what misled as a new edition, with a note that readers see. */
export const clarifyArticle = mutation({
  command: "ClarifyArticle",
  description: "Publishes plainer words for what misled as a new edition, with a note that readers see.",
  input: ClarifyArticleInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ note, answers = null }) => ({ type: "ClarifyArticle", note, answers }),
  mayBeBlocked: true,
});
