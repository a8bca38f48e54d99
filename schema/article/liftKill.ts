import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What liftKill is asked with." })
class LiftKillInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;
}

/** Mutation: lifts a kill; readers see nothing of it until it is republished. Needs a reason. */
export const liftKill = mutation({
  command: "LiftKill",
  description: "Lifts a kill; readers see nothing of it until it is republished. Needs a reason.",
  input: LiftKillInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: () => ({ type: "LiftKill" }),
});
