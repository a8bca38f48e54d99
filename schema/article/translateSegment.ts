import { Field, ID, InputType } from "type-graphql";
import type { Json } from "../../src/decider.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { JsonValue } from "../scalars.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What translateSegment is asked with." })
class TranslateSegmentInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => String, { description: "The segment." })
  segmentId!: string;

  @Field(() => String, {
    nullable: true,
    description: "Its words in the target language; a list takes one item a line.",
  })
  text?: string | null;

  @Field(() => JsonValue, {
    nullable: true,
    description: "For a block instead of `text`: its content with marks.",
  })
  content?: Json | null;
}

/** Mutation: writes one segment of a translation. */
export const translateSegment = mutation({
  command: "TranslateSegment",
  description: "Writes one segment of a translation.",
  input: TranslateSegmentInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ segmentId, text, content }) => ({
    type: "TranslateSegment",
    segmentId,
    text: text ?? null,
    content: content ?? null,
  }),
});
