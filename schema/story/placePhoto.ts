import { Field, ID, InputType } from "type-graphql";
import type { PictureRole as PictureRoleWord } from "../../src/pictureRole.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";
import { PictureRole } from "../vocabulary.js";

@InputType({ description: "What placePhoto is asked with." })
class PlacePhotoInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The photo." })
  photoId!: string;

  @Field(() => PictureRole, { description: "Where it runs." })
  role!: PictureRoleWord;
}

/** Mutation: runs a picture with the story, in all its languages. */
export const placePhoto = mutation({
  command: "PlacePhoto",
  description: "Runs a picture with the story, in all its languages.",
  input: PlacePhotoInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ commandId, photoId, role }) => ({
    type: "PlacePhoto",
    placementId: commandId,
    photoId: ownId("photo", photoId),
    role,
  }),
});
