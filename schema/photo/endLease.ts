import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { photoSubject } from "../subject.js";

@InputType({ description: "What endLease is asked with." })
class EndLeaseInput extends CommandInput {
  @Field(() => ID, { description: "The photo's id." })
  photoId!: string;
}

/** Mutation: ends a picture's lease before its time, from this second on. Needs a reason. */
export const endLease = mutation({
  command: "EndLease",
  description: "Ends a picture's lease before its time, from this second on. Needs a reason.",
  input: EndLeaseInput,
  subject: photoSubject,
  id: ({ photoId }) => ownId("photo", photoId),
  asked: () => ({ type: "EndLease" }),
});
