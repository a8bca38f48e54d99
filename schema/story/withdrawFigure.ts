import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What withdrawFigure is asked with." })
class WithdrawFigureInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The figure." })
  figureId!: string;
}

/** Mutation: withdraws a figure: the story no longer shows it. Needs a reason. */
export const withdrawFigure = mutation({
  command: "WithdrawFigure",
  description: "Withdraws a figure: the story no longer shows it. Needs a reason.",
  input: WithdrawFigureInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ figureId }) => ({ type: "WithdrawFigure", figureId }),
});
