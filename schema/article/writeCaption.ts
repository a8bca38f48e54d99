import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What writeCaption is asked with." })
class WriteCaptionInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => ID, { description: "The picture's placement." })
  placementId!: string;

  @Field(() => String, { description: "The caption." })
  caption!: string;
}

/** Mutation: writes the caption of one of the story's pictures in an original's language. */
export const writeCaption = mutation({
  command: "WriteCaption",
  description: "Writes the caption of one of the story's pictures in an original's language.",
  input: WriteCaptionInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ placementId, caption }) => ({ type: "WriteCaption", placementId, caption }),
});
