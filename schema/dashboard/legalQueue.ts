import { Args, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import {
  legalMatters,
  type LegalFilter,
  type LegalMatter as MatterFact,
  type LegalMatterKind as KindWord,
} from "../../projections/work/legalMatters.js";
import { secondsBetween } from "../../src/secondsBetween.js";
import { Article } from "../article/Article.js";
import type { Context } from "../context.js";
import { connectionOf, PageArgs, risingPageOf, type Page } from "../page.js";
import { DateTime } from "../scalars.js";
import { CourtOrder } from "../story/CourtOrder.js";
import { LegalHold } from "../story/LegalHold.js";
import { LegalCondition, LegalReview } from "../story/LegalReview.js";
import { Story } from "../story/Story.js";
import { keyOfMatter } from "./keyOfMatter.js";
import { LegalMatterKind, LegalQueueArgs } from "./LegalQueueArgs.js";
import { legalFilterOf, legalReadersOnly } from "./legalReaders.js";

@ObjectType({
  description: "An open legal matter of a story; what it is stands in one of its last four fields.",
})
export class LegalMatter {
  constructor(private readonly matter: MatterFact) {}

  @Field(() => ID, {
    description: "Tells it from every other legal matter; a change of the queue names it by this.",
  })
  get key(): string {
    return keyOfMatter(this.matter);
  }

  @Field(() => LegalMatterKind, { description: "What kind of matter it is." })
  get kind(): KindWord {
    return this.matter.kind;
  }

  @Field(() => Story, { nullable: true, description: "The story." })
  async story(@Ctx() { load }: Context): Promise<Story | null> {
    return Story.orNull(await load.story.load(this.matter.storyId));
  }

  @Field(() => Article, {
    nullable: true,
    description: "The article that legal was asked about; null if the matter is the whole story's.",
  })
  async article(@Ctx() { load }: Context): Promise<Article | null> {
    const { articleId } = this.matter;
    return articleId === null ? null : Article.orNull(await load.article.load(articleId));
  }

  @Field(() => DateTime, {
    description: "Since when it has been open: since the first concern that was not answered, for a review.",
  })
  get since(): string {
    return this.matter.since;
  }

  @Field(() => Int, { description: "For how many seconds by now." })
  get seconds(): number {
    return secondsBetween(this.matter.since, new Date().toISOString());
  }

  @Field(() => LegalReview, {
    nullable: true,
    description: "What legal was asked, and said; null for a hold or an order.",
  })
  async review(@Ctx() context: Context): Promise<LegalReview | null> {
    const review = await this.reviewFact(context);
    return review && new LegalReview(review);
  }

  @Field(() => [LegalCondition], {
    description: "The conditions that are not met; none for every other kind of matter.",
  })
  async unmetConditions(@Ctx() context: Context): Promise<LegalCondition[]> {
    if (this.matter.kind !== "conditions") return [];
    const conditions = (await this.reviewFact(context))?.conditions ?? [];
    return conditions.filter(({ met }) => met === null).map((condition) => new LegalCondition(condition));
  }

  @Field(() => LegalHold, { nullable: true, description: "The hold; null for every other kind of matter." })
  async hold(@Ctx() { load }: Context): Promise<LegalHold | null> {
    if (this.matter.kind !== "hold") return null;
    const story = await load.story.load(this.matter.storyId);
    const found = story?.legalHolds.find(({ holdId }) => holdId === this.matter.key);
    return found ? new LegalHold(found) : null;
  }

  @Field(() => CourtOrder, {
    nullable: true,
    description: "The order; null for every other kind of matter.",
  })
  async courtOrder(@Ctx() { load }: Context): Promise<CourtOrder | null> {
    if (this.matter.kind !== "courtOrder") return null;
    const story = await load.story.load(this.matter.storyId);
    const found = story?.courtOrders.find(({ orderId }) => orderId === this.matter.key);
    return found ? new CourtOrder(found) : null;
  }

  private async reviewFact({ load }: Context) {
    const { kind, storyId, key } = this.matter;
    if (kind !== "review" && kind !== "conditions") return null;
    return (await load.story.load(storyId))?.legalReviews[key] ?? null;
  }
}

@ObjectType({ description: "How many legal matters of one kind are open." })
export class LegalMatterCount {
  @Field(() => LegalMatterKind, { description: "The kind." })
  kind!: KindWord;

  @Field(() => Int, { description: "How many of it are open." })
  count!: number;

  @Field(() => DateTime, { description: "Since when the oldest of them." })
  oldest!: string;
}

const LegalPage = connectionOf("LegalMatter", () => LegalMatter, "open legal matters, the oldest first");

@ObjectType({ description: "A page of the legal queue." })
export class LegalQueueConnection extends LegalPage {
  filter!: LegalFilter;

  @Field(() => [LegalMatterCount], {
    description: "How much is open, kind by kind; kinds of which nothing is are left out.",
  })
  counts(@Ctx() { readModels }: Context): LegalMatterCount[] {
    return readModels
      .of(legalMatters)
      .openMatterCounts(this.filter)
      .map((count) => Object.assign(new LegalMatterCount(), count));
  }
}

/** The newsroom's question about its legal matters. */
@Resolver()
export class LegalQueueQueries {
  @Query(() => LegalQueueConnection, {
    description:
      "The open legal matters, the oldest first: reviews not answered, conditions not met, holds and court orders in " +
      "force. For legal, standards, publishers, editors-in-chief and auditors, each for the desks of their role.",
  })
  async legalQueue(
    @Args(() => LegalQueueArgs) asked: LegalQueueArgs,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<LegalMatter>> {
    const { grants } = legalReadersOnly(context);
    const filter = legalFilterOf(asked, grants, await context.load.newsroom.load("newsroom"));
    const { openMatters } = context.readModels.of(legalMatters);
    const answer = await risingPageOf(
      page,
      (after, limit) => openMatters(filter, after, limit),
      ({ position }) => position,
      (matter) => new LegalMatter(matter),
    );
    return Object.assign(new LegalQueueConnection(), answer, { filter });
  }
}
