import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What takeDownArticle is asked with." })
class TakeDownArticleInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => String, { description: "Who demands it, such as a court." })
  authority!: string;

  @Field(() => String, { description: "On what basis, such as the order or the law." })
  basis!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether readers are told the authority and the basis.",
  })
  isPublic!: boolean;
}

/** Mutation: removes an article because somebody outside may demand it; readers are told no more than that. Needs a reason. */
export const takeDownArticle = mutation({
  command: "TakeDownArticle",
  description:
    "Removes an article because somebody outside may demand it; readers are told no more than that. Needs a reason. " +
    "It carries out the orders to do so that others gave; without one it rings for legal and standards.",
  input: TakeDownArticleInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ commandId, authority, basis, isPublic }) => ({
    type: "TakeDownArticle",
    alarmId: commandId,
    authority,
    basis,
    isPublic,
  }),
});
