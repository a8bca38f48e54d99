import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What writeAltText is asked with." })
class WriteAltTextInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => ID, { description: "The picture's placement." })
  placementId!: string;

  @Field(() => String, { description: "The alt text." })
  altText!: string;
}

/** Mutation: writes what a picture shows, for those who cannot see it, in an original's language. */
export const writeAltText = mutation({
  command: "WriteAltText",
  description: "Writes what a picture shows, for those who cannot see it, in an original's language.",
  input: WriteAltTextInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ placementId, altText }) => ({ type: "WriteAltText", placementId, altText }),
});
