import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { photoSubject } from "../subject.js";

@InputType({ description: "What overridePermission is asked with." })
class OverridePermissionInput extends CommandInput {
  @Field(() => ID, { description: "The photo's id." })
  photoId!: string;

  @Field(() => String, {
    description: "What outweighs the owner's right, such as an overriding public interest.",
  })
  grounds!: string;
}

/** Mutation: lets a picture run without its owner's permission, over a senior's name. Needs a reason. */
export const overridePermission = mutation({
  command: "OverridePermission",
  description: "Lets a picture run without its owner's permission, over a senior's name. Needs a reason.",
  input: OverridePermissionInput,
  subject: photoSubject,
  id: ({ photoId }) => ownId("photo", photoId),
  asked: ({ grounds }) => ({ type: "OverridePermission", grounds }),
});
