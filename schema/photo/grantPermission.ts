import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { photoSubject } from "../subject.js";

@InputType({ description: "What grantPermission is asked with." })
class GrantPermissionInput extends CommandInput {
  @Field(() => ID, { description: "The photo's id." })
  photoId!: string;

  @Field(() => String, { description: "Which use the owner allows, in the owner's words." })
  scope!: string;

  @Field(() => String, { description: "How the owner is to be credited." })
  creditAs!: string;

  @Field(() => String, { description: "Where the owner's yes can be read." })
  evidence!: string;
}

/** Mutation: keeps the permission of a picture's owner. */
export const grantPermission = mutation({
  command: "GrantPermission",
  description: "Keeps the permission of a picture's owner.",
  input: GrantPermissionInput,
  subject: photoSubject,
  id: ({ photoId }) => ownId("photo", photoId),
  asked: ({ scope, creditAs, evidence }) => ({ type: "GrantPermission", scope, creditAs, evidence }),
});
