import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { photoSubject } from "../subject.js";

@InputType({ description: "What creditPhoto is asked with." })
class CreditPhotoInput extends CommandInput {
  @Field(() => ID, { description: "The photo's id." })
  photoId!: string;

  @Field(() => String, { description: "The line to print, such as “Name/Agency”; not a web address." })
  creditLine!: string;

  @Field(() => String, {
    nullable: true,
    description: "The photographer's name (IPTC Creator); left out, it stays as it was said.",
  })
  photographer?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The copyright holder; left out, it stays as it was said.",
  })
  copyrightHolder?: string | null;
}

/** Mutation: gives a picture the credit line that is printed with it. */
export const creditPhoto = mutation({
  command: "CreditPhoto",
  description: "Gives a picture the credit line that is printed with it.",
  input: CreditPhotoInput,
  subject: photoSubject,
  id: ({ photoId }) => ownId("photo", photoId),
  asked: ({ creditLine, photographer, copyrightHolder }) => ({
    type: "CreditPhoto",
    creditLine,
    ...(photographer !== undefined && { photographer }),
    ...(copyrightHolder !== undefined && { copyrightHolder }),
  }),
});
