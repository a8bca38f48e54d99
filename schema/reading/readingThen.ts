import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { slugs } from "../../projections/slugs.js";
import { languageTag } from "../../src/language.js";
import { Article } from "../article/Article.js";
import { historyReadersOnly, type Context } from "../context.js";
import { ownId } from "../globalId.js";
import { instantIn } from "../instantIn.js";
import { connectionOf, PageArgs, pageOf, type Page } from "../page.js";
import { DateTime } from "../scalars.js";
import { Story } from "../story/Story.js";
import { AddressAsRead, AsRead } from "./AsRead.js";

const AsReadPage = connectionOf("AsRead", () => AsRead, "what readers saw of an article, the newest first");

const instantSaid = "The instant; what happened exactly then counts as seen.";

/** What readers saw of an article. */
@Resolver(() => Article)
export class ReadingOfArticles {
  @FieldResolver(() => AsRead, {
    nullable: true,
    description: "What readers saw of it at an instant; null before it was begun.",
  })
  asRead(
    @Root() { id }: Article,
    @Arg("at", () => DateTime, { description: instantSaid }) at: string,
    @Ctx() context: Context,
  ): Promise<AsRead | null> {
    historyReadersOnly(context);
    const asked = { id: ownId("article", id), at: instantIn("at", at) };
    return context.load.asRead.load(asked).then(AsRead.orNull);
  }

  @FieldResolver(() => AsReadPage, {
    description: "How it stood before its readers since it was begun, time by time, the newest first.",
  })
  readings(
    @Root() { id }: Article,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<AsRead>> {
    historyReadersOnly(context);
    const article = ownId("article", id);
    return pageOf(
      page,
      (before, limit) => context.load.readings.load({ id: article, before, limit }),
      ({ period }) => period.position,
      (fact) => new AsRead(fact),
    );
  }
}

/** What readers saw of a story, language by language. */
@Resolver(() => Story)
export class ReadingOfStories {
  @FieldResolver(() => [AsRead], {
    description:
      "What readers saw of each of its articles at an instant; those not begun by then are left out.",
  })
  async asRead(
    @Root() { id }: Story,
    @Arg("at", () => DateTime, { description: instantSaid }) at: string,
    @Arg("language", () => String, {
      nullable: true,
      description: "The language (BCP 47); left out for all.",
    })
    language: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<AsRead[]> {
    historyReadersOnly(context);
    const all = await context.load.asReadOfStory.load({ id: ownId("story", id), at: instantIn("at", at) });
    const tag = language ? (languageTag(language) ?? language) : null;
    return all
      .filter(({ period }) => tag === null || period.language === tag)
      .map((fact) => new AsRead(fact));
  }
}

/** What readers found under addresses. */
@Resolver()
export class ReadingByAddress {
  @Query(() => AddressAsRead, {
    nullable: true,
    description:
      "What readers found under an address in a language at an instant; null if they could see nothing there.",
  })
  async addressAsRead(
    @Arg("language", () => String, { description: "The language (BCP 47)." }) language: string,
    @Arg("slug", () => String, { description: "The address, of then or of earlier." }) slug: string,
    @Arg("at", () => DateTime, { description: instantSaid }) at: string,
    @Ctx() context: Context,
  ): Promise<AddressAsRead | null> {
    historyReadersOnly(context);
    const words = slug.normalize("NFC");
    const held = context.readModels.of(slugs).holder(languageTag(language) ?? language, words);
    const found = held && (await context.load.asRead.load({ id: held.articleId, at: instantIn("at", at) }));
    if (!found || found.period.position < held.position || (!found.page && !found.tombstone)) return null;
    // Of what was taken down nothing was told, its newer address neither.
    const address = (found.page && found.address) ?? words;
    return Object.assign(new AddressAsRead(), {
      slug: address,
      isRedirect: address !== words,
      asRead: new AsRead(found),
    });
  }
}
