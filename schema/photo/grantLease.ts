import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { photoSubject } from "../subject.js";

@InputType({ description: "What grantLease is asked with." })
class GrantLeaseInput extends CommandInput {
  @Field(() => ID, { description: "The photo's id." })
  photoId!: string;

  @Field(() => String, {
    nullable: true,
    description: "From when it may be used, an instant with its offset from UTC; left out if from the first.",
  })
  from?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "From when it may not be used any more, an instant with its offset from UTC; left out if without end.",
  })
  to?: string | null;
}

/** Mutation: says for how long a picture may be used; it holds to the second. */
export const grantLease = mutation({
  command: "GrantLease",
  description: "Says for how long a picture may be used; it holds to the second.",
  input: GrantLeaseInput,
  subject: photoSubject,
  id: ({ photoId }) => ownId("photo", photoId),
  asked: ({ from, to }) => ({ type: "GrantLease", from: from ?? null, to: to ?? null }),
});
