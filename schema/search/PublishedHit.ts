import { Field, Float, ObjectType } from "type-graphql";
import type { SearchField as SearchFieldWord } from "../../projections/search/searchFields.js";
import { PublishedArticle } from "../published/PublishedArticle.js";
import { SearchField } from "./searchVocabulary.js";
import { Snippet } from "./Snippet.js";

@ObjectType({ description: "A published article that a search found." })
export class PublishedHit {
  @Field(() => PublishedArticle, { description: "The article." })
  article!: PublishedArticle;

  @Field(() => SearchField, { description: "What kind of words say most of what was looked for." })
  field!: SearchFieldWord;

  @Field(() => Snippet, { description: "Those words." })
  snippet!: Snippet;

  @Field(() => Float, { description: "What the hit is worth beside the others of the same search (BM25)." })
  score!: number;
}
