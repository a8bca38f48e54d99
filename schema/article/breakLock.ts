import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What breakLock is asked with." })
class BreakLockInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;
}

/** Mutation: ends somebody's lock for them; the event says what was at stake. Needs a reason. */
export const breakLock = mutation({
  command: "BreakLock",
  description: "Ends somebody's lock for them; the event says what was at stake. Needs a reason.",
  input: BreakLockInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: () => ({ type: "BreakLock" }),
});
