import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What takeOutPhoto is asked with." })
class TakeOutPhotoInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The picture's placement." })
  placementId!: string;
}

/** Mutation: takes a picture out of the story; editions that ran it stay as they were. */
export const takeOutPhoto = mutation({
  command: "TakeOutPhoto",
  description: "Takes a picture out of the story; editions that ran it stay as they were.",
  input: TakeOutPhotoInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ placementId }) => ({ type: "TakeOutPhoto", placementId }),
});
