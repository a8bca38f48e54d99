import { InputType } from "type-graphql";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { staffSubject } from "../subject.js";
import { RoleInput } from "./RoleInput.js";

@InputType({ description: "What grantRole is asked with." })
class GrantRoleInput extends RoleInput {}

/** Mutation: grants a role for a desk and a language. */
export const grantRole = mutation({
  command: "GrantRole",
  description: "Grants a role for a desk and a language.",
  input: GrantRoleInput,
  subject: staffSubject,
  id: ({ staffId }) => ownId("staff", staffId),
  asked: ({ role, desk, language }) => ({
    type: "GrantRole",
    role,
    desk: desk ?? null,
    language: language ?? null,
  }),
});
