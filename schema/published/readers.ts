import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";
import { published } from "../../projections/published.js";
import { languageTag } from "../../src/language.js";
import type { Context } from "../context.js";
import { ownId } from "../globalId.js";
import { connectionOf, PageArgs, pageOf, type Page } from "../page.js";
import { PublishedArticle } from "./PublishedArticle.js";

const PublishedArticles = connectionOf(
  "PublishedArticle",
  () => PublishedArticle,
  "published articles, the last published first",
);

/** What anyone may ask, token or none. */
@Resolver()
export class Readers {
  @Query(() => PublishedArticles, {
    description: "What is published, in one language or in all, the newest first.",
  })
  latestPublished(
    @Arg("language", () => String, {
      nullable: true,
      description: "The language (BCP 47); left out for all.",
    })
    language: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { readModels }: Context,
  ): Promise<Page<PublishedArticle>> {
    const { latestPublished } = readModels.of(published);
    const tag = language ? (languageTag(language) ?? language) : null;
    return pageOf(
      page,
      (before, limit) => latestPublished(tag, before, limit),
      ({ position }) => position,
      (row) => new PublishedArticle(row),
    );
  }

  @Query(() => PublishedArticle, {
    nullable: true,
    description: "One published article; null if readers may see none.",
  })
  publishedArticle(
    @Arg("id", () => ID, { description: "Its id, or the id of the article that was published." }) id: string,
    @Ctx() { load }: Context,
  ): Promise<PublishedArticle | null> {
    return load.published.load(ownId("published", id) || ownId("article", id)).then(PublishedArticle.orNull);
  }
}
