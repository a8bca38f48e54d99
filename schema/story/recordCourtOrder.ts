import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What recordCourtOrder is asked with." })
class RecordCourtOrderInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => String, { description: "Where the order is in force, such as England and Wales." })
  jurisdiction!: string;

  @Field(() => String, { description: "The court that made it." })
  court!: string;

  @Field(() => String, { description: "The number under which the court keeps it." })
  reference!: string;

  @Field(() => String, { description: "What the court ordered." })
  text!: string;

  @Field(() => [String], {
    nullable: true,
    description: "The languages that it covers (BCP 47), each with its variants; left out, it covers all.",
  })
  languages?: string[] | null;
}

/** Mutation: records a court's order. */
export const recordCourtOrder = mutation({
  command: "RecordCourtOrder",
  description:
    "Records a court's order: nothing of the story goes out in the languages that it covers until it is lifted. What " +
    "readers see in them raises an alarm, for whether to take it down is a person's decision.",
  input: RecordCourtOrderInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ commandId, jurisdiction, court, reference, text, languages = null }) => ({
    type: "RecordCourtOrder",
    orderId: commandId,
    jurisdiction,
    court,
    reference,
    text,
    languages,
  }),
});
