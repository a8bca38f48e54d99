import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { photoSubject } from "../subject.js";

@InputType({ description: "What killPhoto is asked with." })
class KillPhotoInput extends CommandInput {
  @Field(() => ID, { description: "The photo's id." })
  photoId!: string;
}

/** Mutation: kills a picture: it must not be used again. Needs a reason. */
export const killPhoto = mutation({
  command: "KillPhoto",
  description: "Kills a picture: it must not be used again. Needs a reason.",
  input: KillPhotoInput,
  subject: photoSubject,
  id: ({ photoId }) => ownId("photo", photoId),
  asked: () => ({ type: "KillPhoto" }),
});
