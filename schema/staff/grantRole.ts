import { Field, ID, InputType } from "type-graphql";
import type { Role as RoleWord } from "../../src/actor.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { staffSubject } from "../subject.js";
import { Role } from "../vocabulary.js";

@InputType({ description: "What grantRole is asked with." })
class GrantRoleInput extends CommandInput {
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
