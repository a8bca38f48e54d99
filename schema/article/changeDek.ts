import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What changeDek is asked with." })
class ChangeDekInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => String, { nullable: true, description: "The new dek; left out for none." })
  dek?: string | null;
}

/** Mutation: changes an original's dek, or takes it away. */
export const changeDek = mutation({
  command: "ChangeDek",
  description: "Changes an original's dek, or takes it away.",
  input: ChangeDekInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ dek }) => ({ type: "ChangeDek", dek: dek ?? null }),
});
