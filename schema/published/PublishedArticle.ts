import { Ctx, Field, ID, ObjectType } from "type-graphql";
import type { PublishedArticle as Row } from "../../projections/published.js";
import type { Context } from "../context.js";
import { globalId } from "../globalId.js";
import { Node } from "../Node.js";
import { ReadersPage } from "./ReadersPage.js";

@ObjectType({
  implements: [Node, ReadersPage],
  description: "An article as any reader sees it: its live edition, and nothing else.",
})
export class PublishedArticle extends ReadersPage implements Node {
  @Field(() => ID, { description: "The global id, the same for ever." })
  readonly id: string;

  constructor(row: Row) {
    super(row);
    this.id = globalId("published", row.articleId);
  }

  static orNull(this: void, row: Row | null): PublishedArticle | null {
    return row && new PublishedArticle(row);
  }

  @Field(() => String, {
    nullable: true,
    description: "Its address in its language, for `publishedBySlug`; null if it has none.",
  })
  async slug(@Ctx() { load }: Context): Promise<string | null> {
    return (await load.address.load(this.row.articleId))?.address ?? null;
  }

  @Field(() => [PublishedArticle], {
    description: "The same story in the other languages it is published in.",
  })
  async otherLanguages(@Ctx() { load }: Context): Promise<PublishedArticle[]> {
    const all = await load.publishedOfStory.load(this.row.storyId);
    return all
      .filter(({ articleId }) => articleId !== this.row.articleId)
      .map((row) => new PublishedArticle(row));
  }
}
