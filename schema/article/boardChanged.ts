import { Arg, Ctx, Field, ID, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { workingCopies } from "../../projections/board/workingCopies.js";
import type { BoardFilter } from "../../src/boardFilter.js";
import { BoardFilterInput } from "../board/BoardFilterInput.js";
import { boardFilterOf } from "../board/boardFilterOf.js";
import { staffOnly, type Context } from "../context.js";
import { globalId, ownId } from "../globalId.js";
import { changeOf } from "../live/changeOf.js";
import type { ListChange, LiveList } from "../live/liveList.js";
import { only } from "../live/only.js";
import { resuming } from "../live/resuming.js";
import { Position } from "../scalars.js";
import { Article } from "./Article.js";
import { touchedArticles } from "./touchedArticles.js";

const Change = changeOf({
  name: "Article",
  node: () => Article,
  what: "an article",
  globalId: (id) => globalId("article", id),
  load: (id, { load }) => load.article.load(id).then(Article.orNull),
});

@ObjectType({ description: "Something happened: what, and the articles it touches as they are now." })
export class ArticleChange extends Change {
  @Field(() => [Article], { description: "The articles it touches." })
  async articles(@Ctx() { load }: Context): Promise<Article[]> {
    const copies = await Promise.all(this.change.moves.map(({ id }) => load.article.load(id)));
    return copies.flatMap((copy) => Article.orNull(copy) ?? []);
  }
}

const everyArticle: LiveList = {
  key: "articles",
  touched: touchedArticles,
  among: (ids, { readModels }) =>
    readModels
      .of(workingCopies)
      .workingCopies(ids)
      .map(({ id }) => id),
};

/** The board as somebody looks at it through a filter; whoever has the same shares it. */
function boardOf(filter: BoardFilter, staffId: string): LiveList {
  if (Object.keys(filter).length === 0) return everyArticle;
  const { person } = filter;
  const looker = person && person.staffId === undefined ? staffId : "";
  return {
    key: `board ${looker} ${JSON.stringify(filter)}`,
    touched: touchedArticles,
    among: (ids, { readModels }) =>
      readModels
        .of(workingCopies)
        .boardAmong({ filters: [filter], looking: { staffId, at: new Date().toISOString() } }, ids),
  };
}

type BoardWords = Readonly<{ filter?: BoardFilterInput | null; after?: number | null }>;

/** What changes while a desk looks on. */
@Resolver()
export class Changes {
  @Subscription(() => ArticleChange, {
    description:
      "What changes on the board: everything that happens to articles, their stories and pictures, or to those that a " +
      "filter finds, with those that come in and go out by it; resumable without gap or repeat. What time alone brings " +
      "about, such as a deadline that passes, is no event: ask the board again for that, and when a desk is closed or " +
      "opened again.",
    subscribe: ({ args, context }: { args: BoardWords; context: Context }) =>
      context.live.listen(
        context,
        boardOf(boardFilterOf(args.filter), staffOnly(context).staffId),
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
    @Arg("after", () => Position, { nullable: true, description: resuming }) _after?: number | null,
  ): ArticleChange {
    return ArticleChange.of(change, context);
  }

  @Subscription(() => ArticleChange, {
    description: "Everything that happens to one article, its story and its pictures, and to its source.",
    subscribe: ({ args, context }: { args: { id: string; after?: number | null }; context: Context }) =>
      context.live.listen(context, only(ownId("article", args.id), everyArticle), args.after ?? null),
  })
  articleChanged(
    @Root() change: ListChange,
    @Ctx() context: Context,
    @Arg("id", () => ID, { description: "The article's id." }) _id: string,
    @Arg("after", () => Position, { nullable: true, description: resuming }) _after?: number | null,
  ): ArticleChange {
    return ArticleChange.of(change, context);
  }
}
