import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { staffOnly, type Context } from "../context.js";
import { ownId } from "../globalId.js";
import { Story } from "./Story.js";

/** The newsroom's questions about stories. */
@Resolver()
export class Stories {
  @Query(() => Story, { nullable: true, description: "One story; null if there is none under this id." })
  async story(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() context: Context,
  ): Promise<Story | null> {
    staffOnly(context);
    return Story.orNull(await context.load.story.load(ownId("story", id)));
  }
}
