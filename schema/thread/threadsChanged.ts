import { Arg, Ctx, ID, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { threads } from "../../projections/threads.js";
import type { Context } from "../context.js";
import { globalId, ownId } from "../globalId.js";
import { changeOf } from "../live/changeOf.js";
import type { ListChange, LiveList } from "../live/liveList.js";
import { ownStream } from "../live/ownStream.js";
import { resuming } from "../live/resuming.js";
import { Position } from "../scalars.js";
import { Thread } from "./Thread.js";

@ObjectType({ description: "Something happened to a thread of comments." })
class ThreadChange extends changeOf({
  name: "Thread",
  node: () => Thread,
  what: "a thread of comments",
  globalId: (id) => globalId("thread", id),
  nodes:
    ({ load }) =>
    (id) =>
      load.thread.load(id).then(Thread.orNull),
}) {}

const threadsOf = (articleId: string): LiveList => ({
  key: `threads of ${articleId}`,
  touched: ownStream("thread"),
  among: (ids, { readModels, once }) =>
    once(`threads ${ids.join(" ")}`, () => readModels.of(threads).threads(ids))
      .filter((thread) => thread.articleId === articleId)
      .map(({ id }) => id),
});

/** What people say to each other, while one looks on. */
@Resolver()
export class ThreadChanges {
  @Subscription(() => ThreadChange, {
    description: "What is said about one article, as it is said; resumable without gap or repeat.",
    subscribe: ({
      args,
      context,
    }: {
      args: { articleId: string; after?: number | null };
      context: Context;
    }) => context.live.listen(context, threadsOf(ownId("article", args.articleId)), args.after ?? null),
  })
  threadsChanged(
    @Root() change: ListChange,
    @Ctx() context: Context,
    @Arg("articleId", () => ID, { description: "The article's id." }) _articleId: string,
    @Arg("after", () => Position, { nullable: true, description: resuming }) _after?: number | null,
  ): ThreadChange {
    return ThreadChange.of(change, context);
  }
}
