import { Arg, Args, Ctx, Field, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { search } from "../../projections/search/search.js";
import type { SearchAsked, WordsFound } from "../../projections/search/searchQueries.js";
import { Article } from "../article/Article.js";
import { touchedArticles } from "../article/touchedArticles.js";
import type { Context } from "../context.js";
import { globalId } from "../globalId.js";
import { changeOf } from "../live/changeOf.js";
import { liveEntries } from "../live/liveEntries.js";
import type { ListChange, LiveList } from "../live/liveList.js";
import { ownStream } from "../live/ownStream.js";
import { resuming } from "../live/resuming.js";
import { Position } from "../scalars.js";
import { maySearch } from "./maySearch.js";
import { SearchArgs, searchAsked } from "./SearchArgs.js";
import { WordsFoundInArticle } from "./SearchHit.js";

type Entry = Readonly<{ articleId: string; words: readonly WordsFound[] }>;

@ObjectType({ description: "An article in which a search finds something, and what." })
export class ArticleFound {
  constructor(private readonly entry: Entry) {}

  @Field(() => Article, { nullable: true, description: "The article." })
  article(@Ctx() { load }: Context): Promise<Article | null> {
    return load.article.load(this.entry.articleId).then(Article.orNull);
  }

  @Field(() => [WordsFoundInArticle], {
    description:
      "What is found in it: today's words first, then of each place in its past what stood last, 20 of those at the most.",
  })
  get found(): WordsFoundInArticle[] {
    return this.entry.words.map((words) => new WordsFoundInArticle(words));
  }
}

const itself = ownStream("article");
const ofStory = ownStream("story");
const ofPhoto = ownStream("photo");

/** Whose words an event may touch: an article's own, or those of all that share the story's slugline or the picture's credit. */
const touched: LiveList["touched"] = (event, look) => {
  const own = itself(event, look);
  if (own.length > 0) return own;
  const isShared = ofStory(event, look).length > 0 || ofPhoto(event, look).length > 0;
  return isShared ? touchedArticles(event, look) : [];
};

/** A search as it is listened to: the index is asked only about what an event touches, and only other words are a change. */
export const searches = liveEntries<Entry, SearchAsked>({
  name: "search",
  touched,
  among: (asked, articleIds, { readModels }) =>
    new Map(
      [...readModels.of(search).foundAmong(asked, articleIds)].map(([articleId, words]) => [
        articleId,
        { articleId, words },
      ]),
    ),
  standing: ({ words }) => JSON.stringify(words),
  shown: (entry) => new ArticleFound(entry),
});

@ObjectType({ description: "Something happened, and a search finds something else." })
class SearchChange extends changeOf<SearchAsked>({
  name: "Search",
  node: () => ArticleFound,
  what: "an article",
  told: "The global id of the article.",
  globalId: (id) => globalId("article", id),
  nodes: searches.nodes,
}) {}

/** What a search finds, while one looks on. */
@Resolver()
export class SearchChanges {
  @Subscription(() => SearchChange, {
    description:
      "What a search comes to find, finds other words of, and finds no more, article by article, as `search` looks for it; " +
      "resumable without gap or repeat. Every article in which anything is found counts; which of them are the best is as " +
      "of when `search` is asked. The past is told to whoever may read histories.",
    subscribe({ args, context }: { args: SearchArgs & { after?: number | null }; context: Context }) {
      const may = maySearch(args.in);
      may(context);
      return context.live.listen(context, searches.list(searchAsked(args)), args.after ?? null, may);
    },
  })
  searchChanged(
    @Root() change: ListChange,
    @Ctx() context: Context,
    @Args(() => SearchArgs) args: SearchArgs,
    @Arg("after", () => Position, { nullable: true, description: resuming }) _after?: number | null,
  ): SearchChange {
    return SearchChange.of(change, context, searchAsked(args));
  }
}
