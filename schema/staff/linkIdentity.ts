import { InputType } from "type-graphql";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { staffSubject } from "../subject.js";
import { IdentityInput } from "./IdentityInput.js";

@InputType({ description: "What linkIdentity is asked with." })
class LinkIdentityInput extends IdentityInput {}

/** Mutation: lets a member of the staff in who signs in at the newsroom's identity provider. */
export const linkIdentity = mutation({
  command: "LinkIdentity",
  description: "Lets a member of the staff in who signs in at the newsroom's identity provider.",
  input: LinkIdentityInput,
  subject: staffSubject,
  id: ({ staffId }) => ownId("staff", staffId),
  asked: ({ issuer, subject }) => ({ type: "LinkIdentity", issuer, subject }),
});
