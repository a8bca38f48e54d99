import { Field, ID, InputType } from "type-graphql";
import type { AskerKind as AskerKindWord } from "../../src/article/correcting/correctionRequest.js";
import { CommandInput } from "../CommandInput.js";
import { WordsErased } from "../errors/WordsErased.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";
import { AskerKind } from "./correctionVocabulary.js";

@InputType({ description: "Whoever says that something is wrong." })
class AskerInput {
  @Field(() => AskerKind, { description: "Who they are to the newsroom." })
  kind!: AskerKindWord;

  @Field(() => String, { nullable: true, description: "Their name, if they gave one; sealed." })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "How to reach them, if they said; sealed.",
  })
  contact?: string | null;
}

@InputType({ description: "What requestCorrection is asked with." })
class RequestCorrectionInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => AskerInput, { description: "Who asks." })
  askedBy!: AskerInput;

  @Field(() => String, { description: "How it reached the newsroom, such as a letter or the telephone." })
  channel!: string;

  @Field(() => String, { description: "What they say is wrong." })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: "What they gave to prove it: an address, or words.",
  })
  evidence?: string | null;
}

/** Mutation: keeps what somebody says is wrong with what was published. */
export const requestCorrection = mutation({
  command: "RequestCorrection",
  description:
    "Keeps what somebody says is wrong with what was published: who asks, how, and what they gave to prove it. The " +
    "corrections clock starts. The request gets the command's id.",
  input: RequestCorrectionInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ commandId, askedBy: { kind, name = null, contact = null }, channel, text, evidence }) => ({
    type: "RequestCorrection",
    requestId: commandId,
    askedBy: { kind, name, contact },
    channel,
    text,
    evidence: evidence ?? null,
  }),
  mayMeet: [WordsErased],
});
