import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What publishCosmeticChange is asked with." })
class PublishCosmeticChangeInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;
}

/** Mutation: publishes a change without meaning, without a note; refused when it touches what is said. */
export const publishCosmeticChange = mutation({
  command: "PublishCosmeticChange",
  description: "Publishes a change without meaning, without a note; refused when it touches what is said.",
  input: PublishCosmeticChangeInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: () => ({ type: "PublishCosmeticChange" }),
  mayBeBlocked: true,
});
