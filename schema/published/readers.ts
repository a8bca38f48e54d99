import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";
import { published } from "../../projections/published.js";
import { slugs } from "../../projections/slugs.js";
import { languageTag } from "../../src/language.js";
import type { Context } from "../context.js";
import { ownId } from "../globalId.js";
import { connectionOf, PageArgs, pageOf, type Page } from "../page.js";
import { PublishedAddress } from "./PublishedAddress.js";
import { PublishedArticle } from "./PublishedArticle.js";
import { Tombstone } from "./Tombstone.js";

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
    return load.published.load(articleIdOf(id)).then(PublishedArticle.orNull);
  }

  @Query(() => PublishedAddress, {
    nullable: true,
    description: "What stands under an address in a language; null if readers may see nothing there.",
  })
  async publishedBySlug(
    @Arg("language", () => String, { description: "The language (BCP 47)." }) language: string,
    @Arg("slug", () => String, { description: "The address, as `PublishedArticle.slug` told it." })
    slug: string,
    @Ctx() { load, readModels }: Context,
  ): Promise<PublishedAddress | null> {
    const found = readModels.of(slugs).addressed(languageTag(language) ?? language, slug.normalize("NFC"));
    if (!found) return null;
    const { articleId, address, isOld } = found;
    const article = PublishedArticle.orNull(await load.published.load(articleId));
    const tombstone = Tombstone.orNull(await load.tombstone.load(articleId));
    if (!article && !tombstone) return null;
    // Of what was taken down nothing is told, its newer address neither.
    const moved = article !== null && isOld;
    return Object.assign(new PublishedAddress(), {
      slug: moved ? address : slug.normalize("NFC"),
      isRedirect: moved,
      article,
      tombstone,
    });
  }

  @Query(() => Tombstone, {
    nullable: true,
    description: "That a published article was taken down; null if it was not.",
  })
  tombstone(
    @Arg("id", () => ID, { description: "Its id, or the id of the article that was published." }) id: string,
    @Ctx() { load }: Context,
  ): Promise<Tombstone | null> {
    return load.tombstone.load(articleIdOf(id)).then(Tombstone.orNull);
  }
}

const articleIdOf = (id: string) => ownId("published", id) || ownId("article", id);
