import { Field, InputType } from "type-graphql";
import { WordsErased } from "../errors/WordsErased.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { sourceSubject } from "../subject.js";
import { SourceInput } from "./SourceInput.js";
import { SourceWordsInput } from "./SourceWordsInput.js";

@InputType({ description: "What reviseConfidentialSource is asked with." })
class ReviseConfidentialSourceInput extends SourceInput {
  @Field(() => SourceWordsInput, { description: "Who they are: all of it, as it is to be from now on." })
  source!: SourceWordsInput;
}

/** Mutation: puts right who a source is. */
export const reviseConfidentialSource = mutation({
  command: "ReviseConfidentialSource",
  description: "Puts right who a source is. Only for the people who were let in.",
  input: ReviseConfidentialSourceInput,
  subject: sourceSubject,
  id: ({ sourceId }) => ownId("source", sourceId),
  asked: ({ source: { alias, identity, contact = null, note = null } }) => ({
    type: "ReviseConfidentialSource",
    alias,
    identity,
    contact,
    note,
  }),
  mayMeet: [WordsErased],
});
