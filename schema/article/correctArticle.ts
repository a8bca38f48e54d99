import { Field, ID, InputType } from "type-graphql";
import type { NotePlacement as PlacementWord } from "../../src/article/events.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";
import { NotePlacement } from "../vocabulary.js";

@InputType({ description: "What correctArticle is asked with." })
class CorrectArticleInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => String, { description: "What readers are told: what was wrong, and what is right." })
  note!: string;

  @Field(() => String, { nullable: true, description: "What was wrong; with `right`, or neither." })
  wrong?: string | null;

  @Field(() => String, { nullable: true, description: "What is right; with `wrong`, or neither." })
  right?: string | null;

  @Field(() => NotePlacement, {
    defaultValue: "top",
    description: "Where readers find what was wrong and what is right.",
  })
  placement!: PlacementWord;
}

/** Mutation: publishes what was put right as a new edition, with a note that readers see. */
export const correctArticle = mutation({
  command: "CorrectArticle",
  description: "Publishes what was put right as a new edition, with a note that readers see.",
  input: CorrectArticleInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ note, wrong, right, placement }) => ({
    type: "CorrectArticle",
    note,
    ...((wrong != null || right != null) && {
      explained: { wrong: wrong ?? "", right: right ?? "", placement },
    }),
  }),
  mayBeBlocked: true,
});
