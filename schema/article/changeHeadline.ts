import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What changeHeadline is asked with." })
class ChangeHeadlineInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => String, { description: "The new headline." })
  headline!: string;
}

/** Mutation: changes an original's headline. */
export const changeHeadline = mutation({
  command: "ChangeHeadline",
  description: "Changes an original's headline.",
  input: ChangeHeadlineInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ headline }) => ({ type: "ChangeHeadline", headline }),
});
