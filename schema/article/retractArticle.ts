import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";
import { answersDescription } from "./correctionVocabulary.js";

@InputType({ description: "What retractArticle is asked with." })
class RetractArticleInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => String, { description: "What readers are told in the place of the text." })
  notice!: string;

  @Field(() => ID, { nullable: true, description: answersDescription })
  answers?: string | null;
}

/** Mutation: says in public that the text cannot stand: the page remains, with the notice in the text's place. Needs a reason. */
export const retractArticle = mutation({
  command: "RetractArticle",
  description:
    "Says in public that the text cannot stand: the page remains, with the notice in the text's place. Needs a " +
    "reason. It carries out the orders to do so that others gave; without one it rings for legal and standards.",
  input: RetractArticleInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ commandId, notice, answers = null }) => ({
    type: "RetractArticle",
    alarmId: commandId,
    notice,
    answers,
  }),
});
