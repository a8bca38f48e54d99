import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What putOnHold is asked with." })
class PutOnHoldInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;
}

/** Mutation: keeps an article from its readers until it is resumed; writing it goes on. Needs a reason. */
export const putOnHold = mutation({
  command: "PutOnHold",
  description: "Keeps an article from its readers until it is resumed; writing it goes on. Needs a reason.",
  input: PutOnHoldInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: () => ({ type: "PutOnHold" }),
});
