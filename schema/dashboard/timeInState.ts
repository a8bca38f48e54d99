import { Arg, Args, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { movements } from "../../projections/work/movements.js";
import type { TimeInState as TimeInStateFact } from "../../projections/work/movementQueries.js";
import { Article } from "../article/Article.js";
import { staffOnly, type Context } from "../context.js";
import { Workflow } from "../vocabulary.js";
import { daysAsked, RangeArgs } from "./RangeArgs.js";

@ObjectType({ description: "For how long articles stood in one state, of those that left it in a time." })
export class TimeInState {
  constructor(private readonly fact: TimeInStateFact) {}

  @Field(() => Workflow, { description: "The state." })
  get workflow(): string {
    return this.fact.workflow;
  }

  @Field(() => Int, { description: "How many times one was left." })
  get count(): number {
    return this.fact.articles;
  }

  @Field(() => Int, { description: "The median, in seconds: half of them stood there no longer." })
  get medianSeconds(): number {
    return this.fact.median;
  }

  @Field(() => Int, { description: "The 90th percentile, in seconds: nine of ten stood there no longer." })
  get ninetiethSeconds(): number {
    return this.fact.ninetieth;
  }

  @Field(() => Int, { description: "The longest, in seconds." })
  get longestSeconds(): number {
    return this.fact.longest;
  }

  @Field(() => Article, { nullable: true, description: "Which article stood there the longest." })
  async longest(@Ctx() { load }: Context): Promise<Article | null> {
    return Article.orNull(await load.article.load(this.fact.longestArticleId));
  }
}

const order = ["drafting", "inReview", "onHold", "spiked"];

/** The newsroom's question about how long things take. */
@Resolver()
export class TimeInStateQueries {
  @Query(() => [TimeInState], {
    description:
      "For how long articles stood in each state that any of them left in these days, in the order of a text's work. " +
      "What a text does after it has gone out, until it is taken up again, is no state of work.",
  })
  timeInState(
    @Args(() => RangeArgs) range: RangeArgs,
    @Arg("desk", () => String, {
      nullable: true,
      description: "Only what lay at this desk when it came into the state.",
    })
    desk: string | null | undefined,
    @Ctx() context: Context,
  ): TimeInState[] {
    staffOnly(context);
    const days = daysAsked(range);
    const span = { from: days[0]!.from, to: days.at(-1)!.to };
    return context.readModels
      .of(movements)
      .timeInState(span, desk ?? null)
      .toSorted((a, b) => order.indexOf(a.workflow) - order.indexOf(b.workflow))
      .map((fact) => new TimeInState(fact));
  }
}
