import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What completeAssignment is asked with." })
class CompleteAssignmentInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The assignment." })
  assignmentId!: string;
}

/** Mutation: says that an assignment is done: by who was asked, or by the desk. */
export const completeAssignment = mutation({
  command: "CompleteAssignment",
  description: "Says that an assignment is done: by who was asked, or by the desk.",
  input: CompleteAssignmentInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ assignmentId }) => ({ type: "CompleteAssignment", assignmentId }),
});
