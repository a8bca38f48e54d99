import { Arg, Args, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { movements } from "../../projections/work/movements.js";
import type { Waiting } from "../../projections/work/movementQueries.js";
import type { Workflow as WorkflowWord } from "../../src/article/article.js";
import type { Gate as GateWord } from "../../src/gate.js";
import { secondsBetween } from "../../src/secondsBetween.js";
import { Article } from "../article/Article.js";
import { staffOnly, type Context } from "../context.js";
import { badInput, connectionOf, PageArgs, risingPageOf, type Page } from "../page.js";
import { DateTime } from "../scalars.js";
import { Gate, Workflow } from "../vocabulary.js";

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

const inWork: readonly WorkflowWord[] = ["drafting", "inReview", "onHold"];
const mostHours = 24 * 3_660;

/** The newsroom's question about what does not get on. */
@Resolver()
export class StuckQueries {
  @Query(() => StuckPage, {
    description:
      "The articles that somebody has to see to, by how long they have stood where they stand, the longest first. What " +
      "was spiked is not there, nor what has gone out and has not been taken up since.",
  })
  async stuck(
    @Arg("olderThanHours", () => Int, {
      defaultValue: 24,
      description: "Only those that have stood there for at least so many hours.",
    })
    olderThanHours: number,
    @Arg("desk", () => String, { nullable: true, description: "Only those that lie at this desk now." })
    desk: string | null | undefined,
    @Arg("workflow", () => [Workflow], {
      nullable: true,
      description: "Only those that stand in one of these states; left out for drafting, review and hold.",
    })
    workflow: readonly WorkflowWord[] | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<StuckArticle>> {
    staffOnly(context);
    if (olderThanHours < 0 || olderThanHours > mostHours)
      throw badInput(`\`olderThanHours\` is a number from 0 to ${mostHours}.`);
    const before = new Date(Date.now() - olderThanHours * 3_600_000).toISOString();
    const asked = { desk: desk ?? null, states: workflow ?? inWork, before };
    const { stuck } = context.readModels.of(movements);
    return risingPageOf(
      page,
      (after, limit) => stuck(asked, after, limit),
      ({ position }) => position,
      (waiting) => new StuckArticle(waiting),
    );
  }
}
