import { Field, ID, InputType } from "type-graphql";
import type { Role as RoleWord } from "../../src/actor.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { staffSubject } from "../subject.js";
import { Role } from "../vocabulary.js";

@InputType({ description: "What endDelegation is asked with." })
class EndDelegationInput extends CommandInput {
  @Field(() => ID, { description: "Who acts in it." })
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
}

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
