import { Field, InputType } from "type-graphql";
import { BeginningInput } from "../CommandInput.js";
import { mutation } from "../mutation.js";
import { photoSubject } from "../subject.js";

@InputType({ description: "What filePhoto is asked with." })
class FilePhotoInput extends BeginningInput {
  @Field(() => String, { description: "What it shows, in the desk's words." })
  description!: string;

  @Field(() => String, { nullable: true, description: "Where it was found." })
  sourceUrl?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What came with it in the place of a credit; it will not be printed.",
  })
  suppliedCredit?: string | null;
}

/** Mutation: puts a picture on the photo desk. */
export const filePhoto = mutation({
  command: "FilePhoto",
  description: "Puts a picture on the photo desk.",
  input: FilePhotoInput,
  subject: photoSubject,
  asked: ({ description, sourceUrl, suppliedCredit }) => ({
    type: "FilePhoto",
    description,
    sourceUrl: sourceUrl ?? null,
    suppliedCredit: suppliedCredit ?? null,
  }),
});
