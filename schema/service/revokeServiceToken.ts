import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { serviceSubject } from "../subject.js";

@InputType({ description: "What revokeServiceToken is asked with." })
class RevokeServiceTokenInput extends CommandInput {
  @Field(() => ID, { description: "The service's id." })
  serviceId!: string;
}

/** Mutation: shuts a program out, for a reason, from its next request on; its sockets are closed. */
export const revokeServiceToken = mutation({
  command: "RevokeServiceToken",
  description: "Shuts a program out, for a reason, from its next request on; its sockets are closed.",
  input: RevokeServiceTokenInput,
  subject: serviceSubject,
  id: ({ serviceId }) => ownId("service", serviceId),
  asked: () => ({ type: "RevokeServiceToken" }),
});
