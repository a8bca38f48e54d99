import { InputType } from "type-graphql";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { staffSubject } from "../subject.js";
import { RoleInput } from "./RoleInput.js";

@InputType({ description: "What revokeRole is asked with." })
class RevokeRoleInput extends RoleInput {}

/** Mutation: takes a role away; what was done in it stays done. */
export const revokeRole = mutation({
  command: "RevokeRole",
  description: "Takes a role away; what was done in it stays done.",
  input: RevokeRoleInput,
  subject: staffSubject,
  id: ({ staffId }) => ownId("staff", staffId),
  asked: ({ role, desk, language }) => ({
    type: "RevokeRole",
    role,
    desk: desk ?? null,
    language: language ?? null,
  }),
});
