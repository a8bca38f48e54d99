import { Ctx, Field, Int, ObjectType } from "type-graphql";
import type { ArticleRunning, PictureUse as Use } from "../../projections/pictureUse.js";
import { Article } from "../article/Article.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { EditionClass, PictureRole } from "../vocabulary.js";

@ObjectType({ description: "One edition that ran a picture, with the picture's words of that moment." })
export class PictureUse {
  constructor(private readonly use: Use) {}

  @Field(() => Article, { nullable: true, description: "The article." })
  article(@Ctx() { load }: Context): Promise<Article | null> {
    return load.article.load(this.use.articleId).then(Article.orNull);
  }

  @Field(() => Int, { description: "The edition's number." })
  get edition(): number {
    return this.use.edition;
  }

  @Field(() => EditionClass, { description: "Why that edition was published." })
  get class(): Use["class"] {
    return this.use.class;
  }

  @Field(() => String, { description: "The edition's language (BCP 47)." })
  get language(): string {
    return this.use.language;
  }

  @Field(() => PictureRole, { description: "Where it ran." })
  get role(): Use["role"] {
    return this.use.role;
  }

  @Field(() => String, { description: "The credit line of that moment." })
  get creditLine(): string {
    return this.use.creditLine;
  }

  @Field(() => String, { description: "The caption of this use." })
  get caption(): string {
    return this.use.caption;
  }

  @Field(() => String, { description: "The alt text of this use." })
  get altText(): string {
    return this.use.altText;
  }

  @Field(() => DateTime, { description: "When it was published." })
  get publishedAt(): string {
    return this.use.publishedAt;
  }

  @Field(() => Boolean, { description: "Readers see this edition now." })
  get live(): boolean {
    return this.use.live;
  }
}

@ObjectType({ description: "An article that runs a picture now." })
export class PictureRun {
  constructor(private readonly running: ArticleRunning) {}

  @Field(() => Article, { nullable: true, description: "The article." })
  article(@Ctx() { load }: Context): Promise<Article | null> {
    return load.article.load(this.running.articleId).then(Article.orNull);
  }

  @Field(() => Boolean, { description: "Its story runs the picture: whatever is published next shows it." })
  get placed(): boolean {
    return this.running.placed;
  }

  @Field(() => Boolean, { description: "Readers see the picture there now." })
  get live(): boolean {
    return this.running.live;
  }
}
