import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What replacePhoto is asked with." })
class ReplacePhotoInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The placement, which stays." })
  placementId!: string;

  @Field(() => ID, { description: "The photo that runs there from now on." })
  photoId!: string;
}

/** Mutation: puts another picture in a picture's place, in all languages. Needs a reason. */
export const replacePhoto = mutation({
  command: "ReplacePhoto",
  description:
    "Puts another picture in a picture's place, in all languages. Captions, alt texts, the crop and the photo desk's " +
    "approvals were the old picture's: the new one waits for its own. Needs a reason.",
  input: ReplacePhotoInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ placementId, photoId }) => ({
    type: "ReplacePhoto",
    placementId,
    photoId: ownId("photo", photoId),
  }),
});
