import { Field, ID, InputType, Int } from "type-graphql";
import type { CommentedField as CommentedFieldWord } from "../../src/thread/events.js";
import { BeginningInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { threadSubject } from "../subject.js";
import { CommentedField } from "../vocabulary.js";

@InputType({ description: "The words that a comment is about, in a block or in a field beside the body." })
class AnchorInput {
  @Field(() => ID, { nullable: true, description: "The block; left out for a field." })
  blockId?: string | null;

  @Field(() => CommentedField, { nullable: true, description: "The field; left out for a block." })
  field?: CommentedFieldWord | null;

  @Field(() => ID, {
    nullable: true,
    description: "For a caption or an alt text, the placement of the picture whose it is.",
  })
  placementId?: string | null;

  @Field(() => Int, {
    description: "Where they begin in the block's plain text or in the field, in UTF-16 units.",
  })
  from!: number;

  @Field(() => Int, { description: "Where they have ended." })
  to!: number;

  @Field(() => String, { description: "The words that stand there, to the letter." })
  quote!: string;
}

@InputType({ description: "What openThread is asked with." })
class OpenThreadInput extends BeginningInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => Int, { description: "The revision of it that you were looking at." })
  articleRevision!: number;

  @Field(() => AnchorInput, {
    nullable: true,
    description: "The words it is about; left out for the whole article.",
  })
  anchor?: AnchorInput | null;

  @Field(() => String, { description: "What you have to say." })
  text!: string;

  @Field(() => [ID], { defaultValue: [], description: "Who is meant to read it: ids of staff members." })
  mentions!: readonly string[];

  @Field(() => [String], { defaultValue: [], description: "Which desks are meant to read it, by their ids." })
  deskMentions!: readonly string[];
}

/** Mutation: begins a thread of comments about an article, or about some words of it. */
export const openThread = mutation({
  command: "OpenThread",
  description:
    "Begins a thread of comments about an article, or about some words of it that are found again when the text around them is edited.",
  input: OpenThreadInput,
  subject: threadSubject,
  asked: ({ articleId, articleRevision, anchor, text, mentions, deskMentions }) => ({
    type: "OpenThread",
    articleId: ownId("article", articleId),
    revision: articleRevision,
    anchor: anchor ? anchorOf(anchor) : null,
    text,
    mentions: mentions.map((id) => ownId("staff", id)),
    deskMentions,
  }),
});

const anchorOf = ({ blockId, field, placementId, from, to, quote }: AnchorInput) => ({
  blockId: blockId ?? null,
  field: field ?? null,
  placementId: placementId ?? null,
  from,
  to,
  quote,
});
