import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { staffOnly, type Context } from "../context.js";
import { ownId } from "../globalId.js";
import { Thread } from "./Thread.js";

/** The newsroom's questions about threads of comments. */
@Resolver()
export class Threads {
  @Query(() => Thread, { nullable: true, description: "One thread; null if there is none under this id." })
  async thread(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() context: Context,
  ): Promise<Thread | null> {
    staffOnly(context);
    return Thread.orNull(await context.load.thread.load(ownId("thread", id)));
  }
}
