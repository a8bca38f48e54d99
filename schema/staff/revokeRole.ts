import { Field, ID, InputType } from "type-graphql";
import type { Role as RoleWord } from "../../src/actor.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { staffSubject } from "../subject.js";
import { Role } from "../vocabulary.js";

@InputType({ description: "What revokeRole is asked with." })
class RevokeRoleInput extends CommandInput {
  @Field(() => ID, { description: "The staff member's id." })
  staffId!: string;

  @Field(() => Role, { description: "The role." })
  role!: RoleWord;

  @Field(() => String, { nullable: true, description: "The desk it is held for; left out for every desk." })
  desk?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The language it is held for (BCP 47); left out for every language.",
  })
  language?: string | null;
}

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
