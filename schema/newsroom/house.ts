import { Ctx, Field, Float, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { ProjectionHealth } from "../../projections/readModels.js";
import { workingCopies } from "../../projections/workingCopies.js";
import { staffOnly, type Context } from "../context.js";
import { Position } from "../scalars.js";
import { Newsroom } from "./Newsroom.js";

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
}

/** The newsroom's questions about itself. */
@Resolver()
export class HouseQueries {
  @Query(() => Newsroom, { nullable: true, description: "The newsroom's name, languages, desks and policy." })
  newsroom(@Ctx() context: Context): Newsroom | null {
    staffOnly(context);
    return Newsroom.orNull(context.readModels.of(workingCopies).newsroom());
  }

  @Query(() => [ReadModel], { description: "How far the read models are, on the node that answers." })
  readModels(@Ctx() context: Context): ReadModel[] {
    staffOnly(context);
    return context.readModels.health().map((health) => Object.assign(new ReadModel(), health));
  }
}
