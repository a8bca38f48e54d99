import { Ctx, Field, ObjectType } from "type-graphql";
import type {
  LegalCondition as LegalConditionState,
  LegalReview as LegalReviewState,
} from "../../src/story/legalReview.js";
import { Article } from "../article/Article.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { LegalOutcome } from "./storyVocabulary.js";

@ObjectType({ description: "What legal was asked to look at." })
export class LegalConcern {
  constructor(private readonly raised: LegalReviewState["concerns"][number]) {}

  @Field(() => String, { description: "The concern." })
  get concern(): string {
    return this.raised.concern;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who raised it." })
  raisedBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.raised.by).then(StaffMember.orNull);
  }

  @Field(() => DateTime, { description: "When it was raised." })
  get raisedAt(): string {
    return this.raised.at;
  }
}

@ObjectType({ description: "A condition that legal cleared under." })
export class LegalCondition {
  constructor(private readonly condition: LegalConditionState) {}

  @Field(() => String, { description: "What has to be so." })
  get text(): string {
    return this.condition.condition;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who saw to it; null as long as it is not met." })
  async metBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    const { met } = this.condition;
    return met && StaffMember.orNull(await load.staffMember.load(met.by));
  }

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was said to be met; null as long as it is not.",
  })
  get metAt(): string | null {
    return this.condition.met?.at ?? null;
  }
}

@ObjectType({
  description: "What legal was asked about a story or one of its articles, and what it answered.",
})
export class LegalReview {
  constructor(private readonly review: LegalReviewState) {}

  @Field(() => Article, {
    nullable: true,
    description: "The article that it is about; null if it is about the story in all its languages.",
  })
  async article(@Ctx() { load }: Context): Promise<Article | null> {
    const { articleId } = this.review;
    return articleId === null ? null : Article.orNull(await load.article.load(articleId));
  }

  @Field(() => [LegalConcern], { description: "What was asked, the oldest first." })
  get concerns(): LegalConcern[] {
    return this.review.concerns.map((raised) => new LegalConcern(raised));
  }

  @Field(() => LegalOutcome, { description: "What legal said." })
  get outcome(): string {
    return this.review.outcome;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who answered; null as long as nobody has." })
  async answeredBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    const { by } = this.review;
    return by === null ? null : StaffMember.orNull(await load.staffMember.load(by));
  }

  @Field(() => DateTime, { nullable: true, description: "When it was answered." })
  get answeredAt(): string | null {
    return this.review.at;
  }

  @Field(() => String, { nullable: true, description: "What legal wants known with a clearance." })
  get note(): string | null {
    return this.review.note;
  }

  @Field(() => String, { nullable: true, description: "The grounds of a refusal." })
  get grounds(): string | null {
    return this.review.grounds;
  }

  @Field(() => [LegalCondition], { description: "The conditions of a clearance, numbered from 0." })
  get conditions(): LegalCondition[] {
    return this.review.conditions.map((condition) => new LegalCondition(condition));
  }
}
