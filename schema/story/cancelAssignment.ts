import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What cancelAssignment is asked with." })
class CancelAssignmentInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The assignment." })
  assignmentId!: string;
}

/** Mutation: takes an assignment back, with a reason. */
export const cancelAssignment = mutation({
  command: "CancelAssignment",
  description: "Takes an assignment back, with a reason.",
  input: CancelAssignmentInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ assignmentId }) => ({ type: "CancelAssignment", assignmentId }),
});
