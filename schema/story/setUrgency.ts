import { Field, ID, InputType, Int } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What setUrgency is asked with." })
class SetUrgencyInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => Int, { description: "Urgency from 1, the most urgent, to 9 (IPTC)." })
  urgency!: number;
}

/** Mutation: says how much the story presses. */
export const setUrgency = mutation({
  command: "SetUrgency",
  description: "Says how much the story presses.",
  input: SetUrgencyInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ urgency }) => ({ type: "SetUrgency", urgency }),
});
