import { Field, ID, InputType } from "type-graphql";
import type { EdNoteAudience as AudienceWord } from "../../src/article/text/edNote.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";
import { EdNoteAudience } from "./articleVocabulary.js";

@InputType({ description: "What setEdNote is asked with." })
class SetEdNoteInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => String, { nullable: true, description: "What to mind; left out for no note." })
  text?: string | null;

  @Field(() => EdNoteAudience, { defaultValue: "internal", description: "Whom it is for." })
  audience!: AudienceWord;
}

/** Mutation: tells those who handle a text what to mind, or takes that away; its readers never see it. */
export const setEdNote = mutation({
  command: "SetEdNote",
  description: "Tells those who handle a text what to mind, or takes that away; its readers never see it.",
  input: SetEdNoteInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ text, audience }) => ({ type: "SetEdNote", text: text ?? null, audience }),
});
