import { InputType } from "type-graphql";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { sourceSubject } from "../subject.js";
import { SourceReaderInput } from "./SourceReaderInput.js";

@InputType({ description: "What letInToSource is asked with." })
class LetInToSourceInput extends SourceReaderInput {}

/** Mutation: lets somebody in to a confidential source. */
export const letInToSource = mutation({
  command: "LetInToSource",
  description:
    "Lets somebody open a confidential source. For whoever recorded it, or an editor-in-chief, who lets themselves in the " +
    "same way.",
  input: LetInToSourceInput,
  subject: sourceSubject,
  id: ({ sourceId }) => ownId("source", sourceId),
  asked: ({ staffId }) => ({ type: "LetInToSource", staffId: ownId("staff", staffId) }),
});
