import { Field, ID, InputType } from "type-graphql";
import type { Role as RoleWord } from "../../src/actor.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { staffSubject } from "../subject.js";
import { Role } from "../vocabulary.js";

@InputType({ description: "What delegateRole is asked with." })
class DelegateRoleInput extends CommandInput {
  @Field(() => ID, { description: "Who shall act in it." })
  staffId!: string;

  @Field(() => Role, { description: "The role." })
  role!: RoleWord;

  @Field(() => String, {
    nullable: true,
    description: "The desk it is delegated for; left out for every desk.",
  })
  desk?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The language it is delegated for (BCP 47); left out for every language.",
  })
  language?: string | null;

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
