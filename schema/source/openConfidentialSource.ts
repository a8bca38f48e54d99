import { Field, InputType, ObjectType } from "type-graphql";
import { WordsErased } from "../errors/WordsErased.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { sourceSubject } from "../subject.js";
import { SourceInput } from "./SourceInput.js";

@ObjectType({ description: "Who a confidential source is, as it was opened." })
class OpenedSource {
  @Field(() => String, { nullable: true, description: "Who they are." })
  identity!: string | null;

  @Field(() => String, { nullable: true, description: "How to reach them." })
  contact!: string | null;

  @Field(() => String, { nullable: true, description: "What else those who are let in must know." })
  note!: string | null;
}

@InputType({ description: "What openConfidentialSource is asked with." })
class OpenConfidentialSourceInput extends SourceInput {}

/** Mutation: opens a confidential source, for a reason. */
export const openConfidentialSource = mutation({
  command: "OpenConfidentialSource",
  description:
    "Opens a confidential source, for a reason: who opened it, when and why is recorded for good. Only for the people who " +
    "were let in, never for a service. `reason` is needed, and read by everybody who reads the trail: no names.",
  input: OpenConfidentialSourceInput,
  subject: sourceSubject,
  id: ({ sourceId }) => ownId("source", sourceId),
  asked: ({ commandId }) => ({ type: "OpenConfidentialSource", openingId: commandId }),
  opens: {
    type: OpenedSource,
    description: "Who they are. Null for a preview, and if you may not open it.",
    of: ({ identity = null, contact = null, note = null }) =>
      Object.assign(new OpenedSource(), { identity, contact, note }),
  },
  mayMeet: [WordsErased],
});
