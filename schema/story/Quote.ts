import { Ctx, Field, ID, ObjectType } from "type-graphql";
import type {
  Quote as QuoteState,
  QuoteTranslation as TranslationState,
} from "../../src/story/quotes/quote.js";
import { Article } from "../article/Article.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { Withdrawal } from "./Withdrawal.js";

@ObjectType({ description: "A quote in another language than it was said in." })
export class QuoteTranslation {
  constructor(private readonly translation: TranslationState) {}

  @Field(() => String, { description: "The language, a BCP 47 tag." })
  get language(): string {
    return this.translation.language;
  }

  @Field(() => String, { description: "The words in it." })
  get text(): string {
    return this.translation.text;
  }

  @Field(() => String, { description: "Who translated it." })
  get translator(): string {
    return this.translation.translator;
  }

  @Field(() => Boolean, { description: "The original words have been put right since." })
  get stale(): boolean {
    return this.translation.stale;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who recorded it." })
  by(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.translation.by).then(StaffMember.orNull);
  }

  @Field(() => DateTime, { description: "When it was recorded." })
  get at(): string {
    return this.translation.at;
  }
}

@ObjectType({ description: "What somebody said, in the words and the language in which they said it." })
export class Quote {
  constructor(private readonly quote: QuoteState) {}

  @Field(() => ID, { description: "Its id in the story." })
  get quoteId(): string {
    return this.quote.quoteId;
  }

  @Field(() => String, { description: "Who said it." })
  get speaker(): string {
    return this.quote.speaker;
  }

  @Field(() => String, { description: "The language that it was said in, a BCP 47 tag." })
  get language(): string {
    return this.quote.language;
  }

  @Field(() => String, { description: "The words as they were said." })
  get text(): string {
    return this.quote.text;
  }

  @Field(() => Article, { nullable: true, description: "The article that quotes it, if one is named." })
  async article(@Ctx() { load }: Context): Promise<Article | null> {
    const { articleId } = this.quote;
    return articleId === null ? null : Article.orNull(await load.article.load(articleId));
  }

  @Field(() => ID, { nullable: true, description: "The block that quotes it, if one is named." })
  get blockId(): string | null {
    return this.quote.blockId;
  }

  @Field(() => [QuoteTranslation], { description: "The same in other languages." })
  get translations(): QuoteTranslation[] {
    return this.quote.translations.map((translation) => new QuoteTranslation(translation));
  }

  @Field(() => StaffMember, { nullable: true, description: "Who recorded it." })
  recordedBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.quote.recordedBy).then(StaffMember.orNull);
  }

  @Field(() => DateTime, { description: "When it was recorded." })
  get recordedAt(): string {
    return this.quote.recordedAt;
  }

  @Field(() => Withdrawal, { nullable: true, description: "Why it was withdrawn; null if it was not." })
  get withdrawn(): Withdrawal | null {
    return Withdrawal.orNull(this.quote.withdrawn);
  }
}
