import { Field, InputType } from "type-graphql";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { staffSubject } from "../subject.js";
import { RoleInput } from "./RoleInput.js";

@InputType({ description: "What delegateRole is asked with." })
class DelegateRoleInput extends RoleInput {
  @Field(() => String, {
    description: "When it ends, an instant with its offset from UTC, such as `2026-03-01T18:00:00Z`.",
  })
  until!: string;
}

/** Mutation: lets somebody else act in a role that you hold, until an instant. */
export const delegateRole = mutation({
  command: "DelegateRole",
  description: "Lets somebody else act in a role that you hold, until an instant.",
  input: DelegateRoleInput,
  subject: staffSubject,
  id: ({ staffId }) => ownId("staff", staffId),
  asked: ({ role, desk, language, until }) => ({
    type: "DelegateRole",
    role,
    desk: desk ?? null,
    language: language ?? null,
    until,
  }),
});
