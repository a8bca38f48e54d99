import { Args, Ctx, Query, Resolver } from "type-graphql";
import { search } from "../../projections/search/search.js";
import type { Context } from "../context.js";
import { connectionOf, PageArgs, type Page } from "../page.js";
import { PublishedArticle } from "../published/PublishedArticle.js";
import { hitPage } from "./hitPage.js";
import { maySearch } from "./maySearch.js";
import { PublishedHit } from "./PublishedHit.js";
import { PublishedSearchArgs, publishedAsked, SearchArgs, searchAsked } from "./SearchArgs.js";
import { SearchHit } from "./SearchHit.js";
import { Snippet } from "./Snippet.js";

const order = "the best first, and of equals the newest";
const bound =
  "Of what matches, the thousand of the newest articles are ranked, and of the past those that went last: a narrower " +
  "search reaches further back. A query without a word to " +
  "find is turned down, and `extensions.at` says where.";

const SearchHits = connectionOf("SearchHit", () => SearchHit, `what a search found, ${order}`);
const PublishedHits = connectionOf("PublishedHit", () => PublishedHit, `published articles, ${order}`);

/** The search: for the newsroom everywhere, for readers in what they may see. */
@Resolver()
export class Searching {
  @Query(() => PublishedHits, {
    description: `Searches what readers see now: never what is withdrawn, retracted or not published yet. ${bound}`,
  })
  searchPublished(
    @Args(() => PublishedSearchArgs) args: PublishedSearchArgs,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { readModels, load }: Context,
  ): Promise<Page<PublishedHit>> {
    const asked = publishedAsked(args);
    return hitPage(
      page,
      (after, limit) => readModels.of(search).search(asked, after, limit),
      async ({ articleId, snippet, score }) => {
        const row = await load.published.load(articleId);
        if (!row || row.retraction) return null;
        const article = new PublishedArticle(row);
        const found = { article, field: snippet.field, snippet: Snippet.of(snippet), score };
        return Object.assign(new PublishedHit(), found);
      },
    );
  }

  @Query(() => SearchHits, {
    description:
      `Searches every article's words: headlines, dek, kicker, slugline, dateline, byline, body, and its pictures' ` +
      `captions, alt texts and credit lines. Sources, comments, notes and what is legal's are not searched. ${bound}`,
  })
  search(
    @Args(() => SearchArgs) args: SearchArgs,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<SearchHit>> {
    maySearch(args.in)(context);
    const asked = searchAsked(args);
    return hitPage(
      page,
      (after, limit) => context.readModels.of(search).search(asked, after, limit),
      (hit) => Promise.resolve(new SearchHit(hit)),
    );
  }
}
