import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What cautionSource is asked with." })
class CautionSourceInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The source." })
  sourceId!: string;

  @Field(() => String, { description: "What to beware of." })
  text!: string;
}

/** Mutation: warns everybody who uses a source. */
export const cautionSource = mutation({
  command: "CautionSource",
  description: "Warns everybody who uses a source.",
  input: CautionSourceInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ commandId, sourceId, text }) => ({ type: "CautionSource", sourceId, cautionId: commandId, text }),
});
