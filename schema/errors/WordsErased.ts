import { Field, ID, ObjectType } from "type-graphql";
import type { ErasureBasis as BasisWord } from "../../src/erasure/events.js";
import { ErasureBasis } from "../erasure/erasureVocabulary.js";
import { DateTime } from "../scalars.js";
import { UserError } from "./UserError.js";

@ObjectType({
  implements: UserError,
  description:
    "These words were erased; nobody can read them again. What the log no longer says, because an older backup of it was " +
    "put back, is null.",
})
export class WordsErased extends UserError {
  @Field(() => ErasureBasis, { nullable: true, description: "On what basis." })
  basis!: BasisWord | null;

  @Field(() => ID, { nullable: true, description: "Who confirmed it: a staff member's id." })
  by!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When." })
  at!: string | null;
}
