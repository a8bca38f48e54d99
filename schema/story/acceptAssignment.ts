import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What acceptAssignment is asked with." })
class AcceptAssignmentInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The assignment." })
  assignmentId!: string;
}

/** Mutation: says yes to an assignment; only who was asked can. */
export const acceptAssignment = mutation({
  command: "AcceptAssignment",
  description: "Says yes to an assignment; only who was asked can.",
  input: AcceptAssignmentInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ assignmentId }) => ({ type: "AcceptAssignment", assignmentId }),
});
