import { Field, ID, InputType, Int } from "type-graphql";
import { BeginningInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { threadSubject } from "../subject.js";

@InputType({ description: "The words that a comment is about." })
class AnchorInput {
  @Field(() => ID, { description: "The block." })
  blockId!: string;

  @Field(() => Int, { description: "Where they begin in the block's plain text, in UTF-16 units." })
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
}

/** Mutation: begins a thread of comments about an article, or about some words of it. */
export const openThread = mutation({
  command: "OpenThread",
  description:
    "Begins a thread of comments about an article, or about some words of it that are found again when the text around them is edited.",
  input: OpenThreadInput,
  subject: threadSubject,
  asked: ({ articleId, articleRevision, anchor, text, mentions }) => ({
    type: "OpenThread",
    articleId: ownId("article", articleId),
    revision: articleRevision,
    anchor: anchor ? anchorOf(anchor) : null,
    text,
    mentions: mentions.map((id) => ownId("staff", id)),
  }),
});

const anchorOf = ({ blockId, from, to, quote }: AnchorInput) => ({ blockId, from, to, quote });
