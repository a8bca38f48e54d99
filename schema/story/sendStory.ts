import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What sendStory is asked with." })
class SendStoryInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => String, { description: "The desk that it goes to." })
  desk!: string;

  @Field(() => String, { nullable: true, description: "The stage of that desk's work; left out for none." })
  stage?: string | null;
}

/** Mutation: sends the story to a desk, or to another stage of its work. */
export const sendStory = mutation({
  command: "SendStory",
  description: "Sends the story to a desk, or to another stage of its work.",
  input: SendStoryInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ desk, stage }) => ({ type: "SendStory", desk, stage: stage ?? null }),
});
