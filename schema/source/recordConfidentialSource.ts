import { Field, ID, InputType } from "type-graphql";
import { BeginningInput } from "../CommandInput.js";
import { WordsErased } from "../errors/WordsErased.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { sourceSubject } from "../subject.js";
import { SourceWordsInput } from "./SourceWordsInput.js";

@InputType({ description: "What recordConfidentialSource is asked with." })
class RecordConfidentialSourceInput extends BeginningInput {
  @Field(() => ID, { description: "The story that they are a source of." })
  storyId!: string;

  @Field(() => SourceWordsInput, { description: "Who they are." })
  source!: SourceWordsInput;
}

/** Mutation: records a source whose identity is kept from the newsroom at large. */
export const recordConfidentialSource = mutation({
  command: "RecordConfidentialSource",
  description:
    "Records a source whose identity is kept from the newsroom at large. At first only you are let in. What `reason` says " +
    "everybody reads who reads the trail: no names.",
  input: RecordConfidentialSourceInput,
  subject: sourceSubject,
  asked: ({ storyId, source: { alias, identity, contact = null, note = null } }) => ({
    type: "RecordConfidentialSource",
    storyId: ownId("story", storyId),
    alias,
    identity,
    contact,
    note,
  }),
  mayMeet: [WordsErased],
});
