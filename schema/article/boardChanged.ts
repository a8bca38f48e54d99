import { Arg, Ctx, Field, ID, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { BoardFilterInput } from "../board/BoardFilterInput.js";
import { boardFilterOf } from "../board/boardFilterOf.js";
import { liveBoard } from "../board/liveBoard.js";
import { staffOnly, type Context } from "../context.js";
import { globalId, ownId } from "../globalId.js";
import { changeOf } from "../live/changeOf.js";
import type { ListChange } from "../live/liveList.js";
import { only } from "../live/only.js";
import { resumingInTime } from "../live/resuming.js";
import { Position } from "../scalars.js";
import { Article } from "./Article.js";

const Change = changeOf({
  name: "Article",
  node: () => Article,
  what: "an article",
  inTime: true,
  globalId: (id) => globalId("article", id),
  nodes:
    ({ load }) =>
    (id) =>
      load.article.load(id).then(Article.orNull),
});

@ObjectType({
  description:
    "Something changed the board: what happened, unless time alone did, and the articles as they are now.",
})
export class ArticleChange extends Change {
  @Field(() => [Article], { description: "The articles it touches." })
  async articles(@Ctx() { load }: Context): Promise<Article[]> {
    const copies = await Promise.all(this.change.moves.map(({ id }) => load.article.load(id)));
    return copies.flatMap((copy) => Article.orNull(copy) ?? []);
  }
}

type BoardWords = Readonly<{ filter?: BoardFilterInput | null; after?: number | null }>;

/** What changes while a desk looks on. */
@Resolver()
export class Changes {
  @Subscription(() => ArticleChange, {
    description:
      "What changes on the board: everything that happens to articles, their stories and pictures, or to those that a " +
      "filter finds, with those that come in and go out by it, and to all at a desk that comes to require other gates, in parts if " +
      "they are many; resumable without gap or repeat. So does what time alone " +
      "brings about: a deadline that passes, a day that begins, an embargo, a hold, a lease or a lock that ends; and, " +
      "where a filter names desks, what a desk that is closed or opened again sends there or takes away.",
    subscribe: ({ args, context }: { args: BoardWords; context: Context }) =>
      context.live.listen(
        context,
        liveBoard(boardFilterOf(args.filter), staffOnly(context).staffId),
        args.after ?? null,
      ),
  })
  boardChanged(
    @Root() change: ListChange,
    @Ctx() context: Context,
    @Arg("filter", () => BoardFilterInput, {
      nullable: true,
      description: "Which articles; left out for all.",
    })
    _filter?: BoardFilterInput | null,
    @Arg("after", () => Position, { nullable: true, description: resumingInTime }) _after?: number | null,
  ): ArticleChange {
    return ArticleChange.of(change, context);
  }

  @Subscription(() => ArticleChange, {
    description:
      "Everything that happens to one article, its story and its pictures, and to its source, and that its desk comes to " +
      "require other gates.",
    subscribe: ({ args, context }: { args: { id: string; after?: number | null }; context: Context }) =>
      context.live.listen(context, only(ownId("article", args.id), liveBoard({}, "")), args.after ?? null),
  })
  articleChanged(
    @Root() change: ListChange,
    @Ctx() context: Context,
    @Arg("id", () => ID, { description: "The article's id." }) _id: string,
    @Arg("after", () => Position, { nullable: true, description: resumingInTime }) _after?: number | null,
  ): ArticleChange {
    return ArticleChange.of(change, context);
  }
}
