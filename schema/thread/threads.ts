import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Article } from "../article/Article.js";
import { staffOnly, type Context } from "../context.js";
import { ownId } from "../globalId.js";
import { ThreadState } from "../vocabulary.js";
import { Thread } from "./Thread.js";

/** The newsroom's questions about threads of comments. */
@Resolver(() => Article)
export class Threads {
  @Query(() => Thread, { nullable: true, description: "One thread; null if there is none under this id." })
  async thread(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() context: Context,
  ): Promise<Thread | null> {
    staffOnly(context);
    return Thread.orNull(await context.load.thread.load(ownId("thread", id)));
  }

  @FieldResolver(() => [Thread], {
    description: "What people say to each other about it, the oldest first.",
  })
  async threads(
    @Root() { id }: Article,
    @Arg("state", () => ThreadState, { nullable: true, description: "Only those that stand here." })
    state: "open" | "resolved" | null,
    @Ctx() { load }: Context,
  ): Promise<Thread[]> {
    const all = await load.threadsOfArticle.load(ownId("article", id));
    return all.map((thread) => new Thread(thread)).filter((thread) => !state || thread.state === state);
  }
}
