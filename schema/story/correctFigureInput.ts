import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What correctFigureInput is asked with." })
class CorrectFigureInputInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The figure." })
  figureId!: string;

  @Field(() => String, { description: "The input." })
  name!: string;

  @Field(() => String, { description: "The number as it should have been, a plain decimal." })
  value!: string;
}

/** Mutation: puts right a number that a figure was worked out from; the figure waits until what is shown follows again. */
export const correctFigureInput = mutation({
  command: "CorrectFigureInput",
  description:
    "Puts right a number that a figure was worked out from; the figure waits until what is shown follows again.",
  input: CorrectFigureInputInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ figureId, name, value }) => ({ type: "CorrectFigureInput", figureId, name, value }),
});
