import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What killArticle is asked with." })
class KillArticleInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => String, {
    description: "What everybody who was sent it is told: what to stop using, and to remove.",
  })
  advisory!: string;
}

/** Mutation: kills an article: every edition and revision of it is gone for readers at once. Needs a reason. */
export const killArticle = mutation({
  command: "KillArticle",
  description:
    "Kills an article: every edition and revision of it is gone for readers at once. Needs a reason. It carries out the " +
    "orders to do so that others gave; without one it rings for legal and standards.",
  input: KillArticleInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ commandId, advisory }) => ({ type: "KillArticle", alarmId: commandId, advisory }),
});
