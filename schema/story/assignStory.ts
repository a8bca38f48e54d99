import { Field, ID, InputType, Int } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { DateTime } from "../scalars.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What assignStory is asked with." })
class AssignStoryInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "Who is asked: a person of the staff." })
  assigneeId!: string;

  @Field(() => String, { description: "What is wanted." })
  brief!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "The deadline, an instant with its offset from UTC; left out where there is none.",
  })
  dueAt?: string | null;

  @Field(() => Int, { nullable: true, description: "How many words are wanted." })
  length?: number | null;
}

/** Mutation: asks somebody to work on the story, with a brief and a deadline. */
export const assignStory = mutation({
  command: "AssignStory",
  description: "Asks somebody to work on the story, with a brief and a deadline.",
  input: AssignStoryInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ commandId, assigneeId, brief, dueAt, length }) => ({
    type: "AssignStory",
    assignmentId: commandId,
    assigneeId: ownId("staff", assigneeId),
    brief,
    dueAt: dueAt ?? null,
    length: length ?? null,
  }),
});
