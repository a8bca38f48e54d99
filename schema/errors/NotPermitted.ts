import { Field, ObjectType } from "type-graphql";
import type { Role as RoleWord } from "../../src/actor.js";
import { Role } from "../vocabulary.js";
import { UserError } from "./UserError.js";

@ObjectType({
  implements: UserError,
  description: "The roles you hold do not allow this for this desk and language.",
})
export class NotPermitted extends UserError {
  @Field(() => [Role], { description: "The roles of which one is needed." })
  needed!: readonly RoleWord[];

  @Field(() => String, {
    nullable: true,
    description: "The desk that it is needed for; null if for none or for all.",
  })
  desk!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The language that it is needed for; null if for none or for all.",
  })
  language!: string | null;
}
