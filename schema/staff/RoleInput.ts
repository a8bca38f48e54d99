import { Field, ID, InputType } from "type-graphql";
import type { Role as RoleWord } from "../../src/actor.js";
import { CommandInput } from "../CommandInput.js";
import { Role } from "../vocabulary.js";

@InputType({ description: "Whose role, for which desk and language." })
export abstract class RoleInput extends CommandInput {
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
