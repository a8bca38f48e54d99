import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What reassignStory is asked with." })
class ReassignStoryInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The assignment." })
  assignmentId!: string;

  @Field(() => ID, { description: "Who is asked: a person of the staff." })
  assigneeId!: string;
}

/** Mutation: gives an assignment to somebody else, with a reason. */
export const reassignStory = mutation({
  command: "ReassignStory",
  description: "Gives an assignment to somebody else, with a reason.",
  input: ReassignStoryInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ assignmentId, assigneeId }) => ({
    type: "ReassignStory",
    assignmentId,
    assigneeId: ownId("staff", assigneeId),
  }),
});
