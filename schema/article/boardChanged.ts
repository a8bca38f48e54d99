import { Arg, Ctx, Field, ID, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { changes, type Change } from "../changes.js";
import type { Context } from "../context.js";
import { EditorialEvent } from "../EditorialEvent.js";
import { ownId } from "../globalId.js";
import { Position } from "../scalars.js";
import { Article } from "./Article.js";

@ObjectType({ description: "Something happened: what, and the articles it touches as they are now." })
export class ArticleChange {
  @Field(() => Position, { description: "Its place in the log: give it as `after` to resume behind it." })
  position!: number;

  @Field(() => EditorialEvent, { description: "What happened." })
  event!: EditorialEvent;

  articleIds!: readonly string[];

  @Field(() => [Article], { description: "The articles it touches." })
  async articles(@Ctx() context: Context): Promise<Article[]> {
    context.refresh();
    const copies = await Promise.all(this.articleIds.map((id) => context.load.article.load(id)));
    return copies.flatMap((copy) => Article.orNull(copy) ?? []);
  }

  static of({ event, articleIds }: Change): ArticleChange {
    const { position } = event;
    return Object.assign(new ArticleChange(), { position, articleIds, event: EditorialEvent.of(event) });
  }
}

const resuming = "Resumes behind this position; left out for what happens from now on.";

/** What changes while a desk looks on. */
@Resolver()
export class Changes {
  @Subscription(() => ArticleChange, {
    description:
      "Everything that happens to articles, their stories and pictures; resumable without gap or repeat.",
    subscribe: ({ args, context }: { args: { after?: number | null }; context: Context }) =>
      changes(context, args.after ?? null),
  })
  boardChanged(
    @Root() change: Change,
    @Arg("after", () => Position, { nullable: true, description: resuming }) _after?: number | null,
  ): ArticleChange {
    return ArticleChange.of(change);
  }

  @Subscription(() => ArticleChange, {
    description: "Everything that happens to one article, its story and its pictures, and to its source.",
    subscribe: ({ args, context }: { args: { id: string; after?: number | null }; context: Context }) =>
      only(ownId("article", args.id), changes(context, args.after ?? null)),
  })
  articleChanged(
    @Root() change: Change,
    @Arg("id", () => ID, { description: "The article's id." }) _id: string,
    @Arg("after", () => Position, { nullable: true, description: resuming }) _after?: number | null,
  ): ArticleChange {
    return ArticleChange.of(change);
  }
}

/** Those of the changes that touch one article. */
function only(articleId: string, all: AsyncIterableIterator<Change>): AsyncIterableIterator<Change> {
  async function next(): Promise<IteratorResult<Change>> {
    for (;;) {
      const told = await all.next();
      if (told.done) return told;
      const { event, articleIds } = told.value;
      if (articleIds.includes(articleId)) return { value: { event, articleIds: [articleId] } };
    }
  }
  return { ...all, next };
}
