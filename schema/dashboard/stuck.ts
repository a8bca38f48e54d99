import { Args, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { movements } from "../../projections/work/movements.js";
import type { Waiting } from "../../projections/work/movementQueries.js";
import type { Gate as GateWord } from "../../src/gate.js";
import { secondsBetween } from "../../src/secondsBetween.js";
import { Article } from "../article/Article.js";
import { staffOnly, type Context } from "../context.js";
import { connectionOf, PageArgs, risingPageOf, type Page } from "../page.js";
import { DateTime } from "../scalars.js";
import { Gate, Workflow } from "../vocabulary.js";
import { StuckArgs, stuckTerms } from "./StuckArgs.js";

@ObjectType({ description: "An article that has stood where it stands for some time." })
export class StuckArticle {
  constructor(private readonly waiting: Waiting) {}

  @Field(() => Article, { nullable: true, description: "The article, with all that it waits for." })
  async article(@Ctx() { load }: Context): Promise<Article | null> {
    return Article.orNull(await load.article.load(this.waiting.articleId));
  }

  @Field(() => Workflow, { description: "Where it stands." })
  get workflow(): string {
    return this.waiting.workflow;
  }

  @Field(() => DateTime, { description: "Since when." })
  get since(): string {
    return this.waiting.since;
  }

  @Field(() => Int, { description: "For how many seconds by now." })
  get seconds(): number {
    return secondsBetween(this.waiting.since, new Date().toISOString());
  }

  @Field(() => [Gate], {
    description:
      "In review, the gates that its desk requires and that nothing holds open: not cleared, not waived.",
  })
  async closedGates(@Ctx() { load }: Context): Promise<readonly GateWord[]> {
    const copy = await load.article.load(this.waiting.articleId);
    if (copy?.article.workflow !== "inReview") return [];
    const { gates } = copy.standing;
    return copy.requiredGates.filter((gate) => !["cleared", "waived"].includes(gates[gate]?.state ?? "void"));
  }
}

const StuckPage = connectionOf(
  "StuckArticle",
  () => StuckArticle,
  "articles by how long they have stood where they stand, the longest first",
);

/** The newsroom's question about what does not get on. */
@Resolver()
export class StuckQueries {
  @Query(() => StuckPage, {
    description:
      "The articles that somebody has to see to, by how long they have stood where they stand, the longest first. What " +
      "was spiked is not there, nor what has gone out and has not been taken up since.",
  })
  async stuck(
    @Args(() => StuckArgs) asked: StuckArgs,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<StuckArticle>> {
    staffOnly(context);
    const terms = stuckTerms(asked, new Date().toISOString());
    const { stuck } = context.readModels.of(movements);
    return risingPageOf(
      page,
      (after, limit) => stuck(terms, after, limit),
      ({ position }) => position,
      (waiting) => new StuckArticle(waiting),
    );
  }
}
