import { Ctx, Field, ObjectType } from "type-graphql";
import type { Article as ArticleState } from "../../src/article/article.js";
import { proposedSlug } from "../../src/article/text/slug.js";
import type { Context } from "../context.js";

@ObjectType({ description: "An article's words in a web address." })
export class Slug {
  constructor(private readonly article: ArticleState) {}

  @Field(() => String, { nullable: true, description: "As the newsroom chose them; null if it has not." })
  get chosen(): string | null {
    return this.article.slug;
  }

  @Field(() => String, { nullable: true, description: "What the headline suggests, in its own script." })
  get proposed(): string | null {
    return proposedSlug(this.article.headline, this.article.language);
  }

  @Field(() => String, {
    nullable: true,
    description:
      "Where readers find the newest edition in its language. It has a number behind it if another article was " +
      "published with the same slug before.",
  })
  async address(@Ctx() { load }: Context): Promise<string | null> {
    return (await load.address.load(this.article.id))?.address ?? null;
  }
}
