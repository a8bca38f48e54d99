import { Field, ID, InputType } from "type-graphql";
import type { Json } from "../../src/decider.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { JsonValue } from "../scalars.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What suggestSegment is asked with." })
class SuggestSegmentInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => String, { description: "The segment." })
  segmentId!: string;

  @Field(() => String, {
    nullable: true,
    description: "What it should say in the target language; a list takes one item a line.",
  })
  text?: string | null;

  @Field(() => JsonValue, {
    nullable: true,
    description: "For a block instead of `text`: its content with marks.",
  })
  content?: Json | null;

  @Field(() => String, { nullable: true, description: "What its writers should know." })
  note?: string | null;
}

/** Mutation: proposes words for a segment of a translation; its translators take them or leave them. */
export const suggestSegment = mutation({
  command: "SuggestSegment",
  description: "Proposes words for a segment of a translation; its translators take them or leave them.",
  input: SuggestSegmentInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ commandId, segmentId, text, content, note }) => ({
    type: "SuggestSegment",
    suggestionId: commandId,
    segmentId,
    text: text ?? null,
    content: content ?? null,
    note: note ?? null,
  }),
});
