import { Ctx, Field, Float, Int, ObjectType } from "type-graphql";
import type { SearchField as SearchFieldWord } from "../../projections/search/searchFields.js";
import type {
  SearchHit as Hit,
  SearchPlace as SearchPlaceWord,
  WordsFound,
} from "../../projections/search/searchQueries.js";
import { Article } from "../article/Article.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { SearchField, SearchPlace } from "./searchVocabulary.js";
import { Snippet } from "./Snippet.js";

@ObjectType({ description: "Where in an article's life words were found." })
export class FoundWhere {
  @Field(() => SearchPlace, { description: "On the desk, before its readers, or in the past of either." })
  place!: SearchPlaceWord;

  @Field(() => Int, {
    nullable: true,
    description:
      "The revision: of a working copy, the one in which its words last changed; of an edition, the one that was " +
      "published; of the past, the last that said so. Null for what only an edition said, such as a credit line.",
  })
  revision!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "The edition; of the past, the last that said so. Null if no edition did.",
  })
  edition!: number | null;

  @Field(() => DateTime, {
    description:
      "When a working copy's words last changed, an edition was published, or past words first stood.",
  })
  since!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "When past words last stood; null for those of today.",
  })
  until!: string | null;
}

@ObjectType("WordsFound", { description: "Words that a search found in an article, and where." })
export class WordsFoundInArticle<Found extends WordsFound = WordsFound> {
  constructor(protected readonly hit: Found) {}

  @Field(() => FoundWhere, { description: "Where in the article's life." })
  get where(): FoundWhere {
    const { place, revision, edition, since, until } = this.hit;
    return Object.assign(new FoundWhere(), { place, revision, edition, since, until });
  }

  @Field(() => SearchField, { description: "What kind of words say most of what was looked for." })
  get field(): SearchFieldWord {
    return this.hit.snippet.field;
  }

  @Field(() => Snippet, { description: "Those words." })
  get snippet(): Snippet {
    return Snippet.of(this.hit.snippet);
  }
}

@ObjectType({ description: "Something that a search found." })
export class SearchHit extends WordsFoundInArticle<Hit> {
  @Field(() => Article, { nullable: true, description: "The article that says so, or said so." })
  article(@Ctx() { load }: Context): Promise<Article | null> {
    return load.article.load(this.hit.articleId).then(Article.orNull);
  }

  @Field(() => Float, { description: "What the hit is worth beside the others of the same search (BM25)." })
  get score(): number {
    return this.hit.score;
  }
}
