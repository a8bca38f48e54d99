import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";
import { answersDescription } from "./correctionVocabulary.js";

@InputType({ description: "What addEditorsNote is asked with." })
class AddEditorsNoteInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => String, { description: "What readers are told." })
  note!: string;

  @Field(() => ID, { nullable: true, description: answersDescription })
  answers?: string | null;
}

/** Mutation: publishes the live text again as it stands, with an editor's note: a problem of process, sourcing or ethics. */
export const addEditorsNote = mutation({
  command: "AddEditorsNote",
  description:
    "Publishes the live text again as it stands, with an editor's note: a problem of process, sourcing or ethics.",
  input: AddEditorsNoteInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ note, answers = null }) => ({ type: "AddEditorsNote", note, answers }),
  mayBeBlocked: true,
});
