import { InputType } from "type-graphql";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { sourceSubject } from "../subject.js";
import { SourceReaderInput } from "./SourceReaderInput.js";

@InputType({ description: "What letOutOfSource is asked with." })
class LetOutOfSourceInput extends SourceReaderInput {}

/** Mutation: takes from somebody that they may open a confidential source. */
export const letOutOfSource = mutation({
  command: "LetOutOfSource",
  description:
    "Takes from somebody that they may open a confidential source. For whoever recorded it, or an editor-in-chief; everybody " +
    "may leave.",
  input: LetOutOfSourceInput,
  subject: sourceSubject,
  id: ({ sourceId }) => ownId("source", sourceId),
  asked: ({ staffId }) => ({ type: "LetOutOfSource", staffId: ownId("staff", staffId) }),
});
