import { InputType } from "type-graphql";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { staffSubject } from "../subject.js";
import { IdentityInput } from "./IdentityInput.js";

@InputType({ description: "What unlinkIdentity is asked with." })
class UnlinkIdentityInput extends IdentityInput {}

/** Mutation: lets somebody in no longer who signs in at the identity provider under this name; their sockets are closed. */
export const unlinkIdentity = mutation({
  command: "UnlinkIdentity",
  description:
    "Lets somebody in no longer who signs in at the identity provider under this name; their sockets are closed.",
  input: UnlinkIdentityInput,
  subject: staffSubject,
  id: ({ staffId }) => ownId("staff", staffId),
  asked: ({ issuer, subject }) => ({ type: "UnlinkIdentity", issuer, subject }),
});
