import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { photoSubject } from "../subject.js";

@InputType({ description: "What requestPermission is asked with." })
class RequestPermissionInput extends CommandInput {
  @Field(() => ID, { description: "The photo's id." })
  photoId!: string;

  @Field(() => String, { description: "Who owns it." })
  owner!: string;

  @Field(() => String, { description: "How the owner was asked, such as “direct message” or “telephone”." })
  channel!: string;
}

/** Mutation: keeps that the owner of a picture was asked for permission. */
export const requestPermission = mutation({
  command: "RequestPermission",
  description: "Keeps that the owner of a picture was asked for permission.",
  input: RequestPermissionInput,
  subject: photoSubject,
  id: ({ photoId }) => ownId("photo", photoId),
  asked: ({ owner, channel }) => ({ type: "RequestPermission", owner, channel }),
});
