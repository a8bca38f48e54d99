import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { historyReadersOnly, type Context } from "../context.js";
import { EditorialEvent } from "../EditorialEvent.js";
import { ownId } from "../globalId.js";
import { connectionOf, PageArgs, pageOf, type Page } from "../page.js";
import { Article } from "./Article.js";

const History = connectionOf("History", () => EditorialEvent, "the events of a history, the newest first");

/** What happened to an article. */
@Resolver(() => Article)
export class Histories {
  @FieldResolver(() => History, {
    description: "What happened to it, to its story and to its pictures, the newest first.",
  })
  history(
    @Root() { id }: Article,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<EditorialEvent>> {
    historyReadersOnly(context);
    const { load } = context;
    const article = ownId("article", id);
    return pageOf(
      page,
      (before, limit) => load.history.load({ id: article, before, limit }),
      ({ position }) => position,
      (line) => new EditorialEvent(line),
    );
  }
}
