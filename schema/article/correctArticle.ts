import { Field, ID, InputType } from "type-graphql";
import type { NotePlacement as PlacementWord } from "../../src/article/events.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";
import { NotePlacement } from "./articleVocabulary.js";
import { answersDescription } from "./correctionVocabulary.js";

@InputType({ description: "What correctArticle is asked with." })
class CorrectArticleInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => String, { description: "What readers are told, in the newsroom's own words." })
  note!: string;

  @Field(() => String, { description: "What was wrong." })
  wrong!: string;

  @Field(() => String, { description: "What is right." })
  right!: string;

  @Field(() => NotePlacement, {
    description:
      "Where readers find what was wrong and what is right: above the text if the error was grave.",
  })
  placement!: PlacementWord;

  @Field(() => ID, { nullable: true, description: answersDescription })
  answers?: string | null;
}

/** Mutation: publishes what was put right as a new edition, with a note that readers see. */
export const correctArticle = mutation({
  command: "CorrectArticle",
  description: "Publishes what was put right as a new edition, with a note that readers see.",
  input: CorrectArticleInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ note, wrong, right, placement, answers = null }) => ({
    type: "CorrectArticle",
    note,
    wrong,
    right,
    placement,
    answers,
  }),
  mayBeBlocked: true,
});
