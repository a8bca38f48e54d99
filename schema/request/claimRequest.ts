import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { requestSubject } from "../subject.js";

@InputType({ description: "What claimRequest is asked with." })
class ClaimRequestInput extends CommandInput {
  @Field(() => ID, { description: "The request's id." })
  requestId!: string;
}

/** Mutation: takes a request on. */
export const claimRequest = mutation({
  command: "ClaimRequest",
  description: "Takes a request on.",
  input: ClaimRequestInput,
  subject: requestSubject,
  id: ({ requestId }) => ownId("request", requestId),
  asked: () => ({ type: "ClaimRequest" }),
});
