import { Field, ID, InputType } from "type-graphql";
import { BeginningInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { requestSubject } from "../subject.js";

@InputType({ description: "What raiseRequest is asked with." })
class RaiseRequestInput extends BeginningInput {
  @Field(() => String, { description: "The desk that asks." })
  fromDesk!: string;

  @Field(() => String, { description: "The desk that is asked." })
  toDesk!: string;

  @Field(() => ID, { nullable: true, description: "The story it is about, if it is about one." })
  storyId?: string | null;

  @Field(() => String, { description: "What the other desk should do." })
  text!: string;
}

/** Mutation: asks another desk for something; anybody there may claim it. */
export const raiseRequest = mutation({
  command: "RaiseRequest",
  description: "Asks another desk for something; anybody there may claim it.",
  input: RaiseRequestInput,
  subject: requestSubject,
  asked: ({ fromDesk, toDesk, storyId, text }) => ({
    type: "RaiseRequest",
    fromDesk,
    toDesk,
    storyId: storyId ? ownId("story", storyId) : null,
    text,
  }),
});
