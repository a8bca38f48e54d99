import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What unrelateStory is asked with." })
class UnrelateStoryInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The other story." })
  relatedStoryId!: string;
}

/** Mutation: says that another story is nothing to this one. */
export const unrelateStory = mutation({
  command: "UnrelateStory",
  description: "Says that another story is nothing to this one.",
  input: UnrelateStoryInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ relatedStoryId }) => ({ type: "UnrelateStory", relatedStoryId: ownId("story", relatedStoryId) }),
});
