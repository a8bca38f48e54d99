import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { DateTime } from "../scalars.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What moveDeadline is asked with." })
class MoveDeadlineInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The assignment." })
  assignmentId!: string;

  @Field(() => DateTime, { description: "The new deadline, an instant with its offset from UTC." })
  dueAt!: string;
}

/** Mutation: moves the deadline of an assignment, with a reason. */
export const moveDeadline = mutation({
  command: "MoveDeadline",
  description: "Moves the deadline of an assignment, with a reason.",
  input: MoveDeadlineInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ assignmentId, dueAt }) => ({ type: "MoveDeadline", assignmentId, dueAt }),
});
