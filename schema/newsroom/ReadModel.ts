import { Field, Float, Int, ObjectType } from "type-graphql";
import type { ProjectionHealth, ReadModels } from "../../projections/engine/readModels.js";
import { Position } from "../scalars.js";

@ObjectType({ description: "How far a read model has read the newsroom's log." })
export class ReadModel implements ProjectionHealth {
  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => Int, { description: "The version of its tables." })
  version!: number;

  @Field(() => Position, { description: "The place in the log that it has reached." })
  position!: number;

  @Field(() => Float, { description: "How far that is behind the newest event known; 0 if it has read all." })
  behind!: number;

  @Field(() => String, {
    nullable: true,
    description: "Why it reads no further, and at which event; null while it runs.",
  })
  stopped!: string | null;

  @Field(() => Boolean, { description: "Whether it is being built anew beside the one that answers." })
  rebuilding!: boolean;

  /** Every read model of this node. */
  static all(this: void, readModels: Pick<ReadModels, "health">): ReadModel[] {
    return readModels.health().map((health) => Object.assign(new ReadModel(), health));
  }
}
