import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { requestSubject } from "../subject.js";

@InputType({ description: "What releaseRequest is asked with." })
class ReleaseRequestInput extends CommandInput {
  @Field(() => ID, { description: "The request's id." })
  requestId!: string;
}

/** Mutation: gives a request back for others to take on; one that somebody else claimed needs a reason. */
export const releaseRequest = mutation({
  command: "ReleaseRequest",
  description: "Gives a request back for others to take on; one that somebody else claimed needs a reason.",
  input: ReleaseRequestInput,
  subject: requestSubject,
  id: ({ requestId }) => ownId("request", requestId),
  asked: () => ({ type: "ReleaseRequest" }),
});
