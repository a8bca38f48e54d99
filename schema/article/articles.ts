import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { staffOnly, type Context } from "../context.js";
import { ownId } from "../globalId.js";
import { Article } from "./Article.js";

/** The newsroom's questions about articles. */
@Resolver()
export class Articles {
  @Query(() => Article, { nullable: true, description: "One article; null if there is none under this id." })
  async article(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() context: Context,
  ): Promise<Article | null> {
    staffOnly(context);
    return Article.orNull(await context.load.article.load(ownId("article", id)));
  }
}
