import { Ctx, Query, Resolver } from "type-graphql";
import { workingCopies } from "../../projections/board/workingCopies.js";
import { staffOnly, type Context } from "../context.js";
import { Health } from "./Health.js";
import { Newsroom } from "./Newsroom.js";
import { ReadModel } from "./ReadModel.js";

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
    return ReadModel.all(context.readModels);
  }

  @Query(() => Health, {
    description:
      "How far behind the newsroom's log this answer is, and whether anything has stopped. For the staff.",
  })
  health(@Ctx() context: Context): Health {
    staffOnly(context);
    return Health.of(context);
  }
}
