import { Field, Int, ObjectType } from "type-graphql";
import { EditorialEvent, ProposedEvent } from "../EditorialEvent.js";
import { UserError } from "./UserError.js";

@ObjectType({
  implements: UserError,
  description:
    "Others changed the same thing since the revision you were looking at. Both sides are here, nothing is lost.",
})
export class StaleRevision extends UserError {
  @Field(() => Int, { description: "The revision you were looking at." })
  expectedRevision!: number;

  @Field(() => Int, { description: "The newest revision." })
  actualRevision!: number;

  @Field(() => [String], { description: "What both sides touch, such as `headline` or `body:<block>`." })
  overlaps!: readonly string[];

  @Field(() => [EditorialEvent], { description: "What others recorded since." })
  theirs!: EditorialEvent[];

  @Field(() => [ProposedEvent], { description: "What your command would have recorded." })
  yours!: ProposedEvent[];
}
