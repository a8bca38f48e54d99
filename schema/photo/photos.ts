import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { staffOnly, type Context } from "../context.js";
import { ownId } from "../globalId.js";
import { Photo } from "./Photo.js";

/** The newsroom's questions about photos. */
@Resolver()
export class Photos {
  @Query(() => Photo, { nullable: true, description: "One photo; null if there is none under this id." })
  async photo(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() context: Context,
  ): Promise<Photo | null> {
    staffOnly(context);
    return Photo.orNull(await context.load.photo.load(ownId("photo", id)));
  }
}
