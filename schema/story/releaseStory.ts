import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What releaseStory is asked with." })
class ReleaseStoryInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;
}

/** Mutation: lets a story that was put on hold go on. */
export const releaseStory = mutation({
  command: "ReleaseStory",
  description: "Lets a story that was put on hold go on.",
  input: ReleaseStoryInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: () => ({ type: "ReleaseStory" }),
});
