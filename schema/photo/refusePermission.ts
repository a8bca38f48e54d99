import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { photoSubject } from "../subject.js";

@InputType({ description: "What refusePermission is asked with." })
class RefusePermissionInput extends CommandInput {
  @Field(() => ID, { description: "The photo's id." })
  photoId!: string;

  @Field(() => String, { nullable: true, description: "What the owner answered." })
  answer?: string | null;
}

/** Mutation: keeps that a picture's owner refuses permission, or takes it back. */
export const refusePermission = mutation({
  command: "RefusePermission",
  description: "Keeps that a picture's owner refuses permission, or takes it back.",
  input: RefusePermissionInput,
  subject: photoSubject,
  id: ({ photoId }) => ownId("photo", photoId),
  asked: ({ answer }) => ({ type: "RefusePermission", answer: answer ?? null }),
});
