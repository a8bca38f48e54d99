import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What removeSource is asked with." })
class RemoveSourceInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The source." })
  sourceId!: string;
}

/** Mutation: takes out a source that the story no longer rests on, with a reason. */
export const removeSource = mutation({
  command: "RemoveSource",
  description: "Takes out a source that the story no longer rests on, with a reason.",
  input: RemoveSourceInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ sourceId }) => ({ type: "RemoveSource", sourceId }),
});
