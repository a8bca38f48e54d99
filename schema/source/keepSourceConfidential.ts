import { Field, ID, InputType } from "type-graphql";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { sourceSubject } from "../subject.js";
import { SourceInput } from "./SourceInput.js";

@InputType({ description: "What keepSourceConfidential is asked with." })
class KeepSourceConfidentialInput extends SourceInput {
  @Field(() => ID, { description: "The story that names them in public words." })
  storyId!: string;

  @Field(() => ID, { description: "Which of the story's sources they are." })
  namedAs!: string;
}

/** Mutation: says which of a story's sources, named in public words, a confidential source is. */
export const keepSourceConfidential = mutation({
  command: "KeepSourceConfidential",
  description:
    "Says which of a story's sources, named in public words, a confidential source is. The story itself does not tell: " +
    "only who may see the source sees the link.",
  input: KeepSourceConfidentialInput,
  subject: sourceSubject,
  id: ({ sourceId }) => ownId("source", sourceId),
  asked: ({ storyId, namedAs }) => ({
    type: "KeepSourceConfidential",
    storyId: ownId("story", storyId),
    sourceId: namedAs,
  }),
});
