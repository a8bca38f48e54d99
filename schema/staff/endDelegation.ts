import { InputType } from "type-graphql";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { staffSubject } from "../subject.js";
import { RoleInput } from "./RoleInput.js";

@InputType({ description: "What endDelegation is asked with." })
class EndDelegationInput extends RoleInput {}

/** Mutation: takes a delegated role back before its time. */
export const endDelegation = mutation({
  command: "EndDelegation",
  description: "Takes a delegated role back before its time.",
  input: EndDelegationInput,
  subject: staffSubject,
  id: ({ staffId }) => ownId("staff", staffId),
  asked: ({ role, desk, language }) => ({
    type: "EndDelegation",
    role,
    desk: desk ?? null,
    language: language ?? null,
  }),
});
