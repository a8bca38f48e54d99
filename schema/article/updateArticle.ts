import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What updateArticle is asked with." })
class UpdateArticleInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => String, { nullable: true, description: "What readers are told, if anything." })
  note?: string | null;
}

/** Mutation: publishes new facts as a new edition; nothing was wrong. */
export const updateArticle = mutation({
  command: "UpdateArticle",
  description: "Publishes new facts as a new edition; nothing was wrong.",
  input: UpdateArticleInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ note }) => ({ type: "UpdateArticle", note: note ?? null }),
  mayBeBlocked: true,
});
