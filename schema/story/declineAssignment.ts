import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What declineAssignment is asked with." })
class DeclineAssignmentInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The assignment." })
  assignmentId!: string;
}

/** Mutation: says no to an assignment; only who was asked can, with a reason. */
export const declineAssignment = mutation({
  command: "DeclineAssignment",
  description: "Says no to an assignment; only who was asked can, with a reason.",
  input: DeclineAssignmentInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ assignmentId }) => ({ type: "DeclineAssignment", assignmentId }),
});
