import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What untagStory is asked with." })
class UntagStoryInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The tag." })
  tagId!: string;
}

/** Mutation: takes a tag off the story. */
export const untagStory = mutation({
  command: "UntagStory",
  description: "Takes a tag off the story.",
  input: UntagStoryInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ tagId }) => ({ type: "UntagStory", tagId }),
});
