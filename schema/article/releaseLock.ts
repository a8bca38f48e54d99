import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What releaseLock is asked with." })
class ReleaseLockInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;
}

/** Mutation: gives your own lock back before it runs out. */
export const releaseLock = mutation({
  command: "ReleaseLock",
  description: "Gives your own lock back before it runs out.",
  input: ReleaseLockInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: () => ({ type: "ReleaseLock" }),
});
