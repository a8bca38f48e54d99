import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What placeLegalHold is asked with." })
class PlaceLegalHoldInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => String, { description: "The matter, such as a lawsuit." })
  matter!: string;

  @Field(() => String, { description: "What obliges the house, such as a court's order." })
  basis!: string;
}

/** Mutation: freezes the story for a legal matter: nothing goes out, and nothing that is there is taken away. */
export const placeLegalHold = mutation({
  command: "PlaceLegalHold",
  description:
    "Freezes the story for a legal matter: nothing goes out, and nothing that is there is taken away.",
  input: PlaceLegalHoldInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ commandId, matter, basis }) => ({ type: "PlaceLegalHold", holdId: commandId, matter, basis }),
});
