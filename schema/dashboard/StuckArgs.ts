import { ArgsType, Field, Int } from "type-graphql";
import type { StuckTerms } from "../../projections/work/movementQueries.js";
import type { Workflow as WorkflowWord } from "../../src/article/article.js";
import { instantAt, millisecondsOf } from "../../src/instant.js";
import { badInput } from "../page.js";
import { Workflow } from "../vocabulary.js";

@ArgsType()
export class StuckArgs {
  @Field(() => Int, {
    defaultValue: 24,
    description: "Only those that have stood there for more than so many hours.",
  })
  olderThanHours!: number;

  @Field(() => String, { nullable: true, description: "Only those that lie at this desk now." })
  desk?: string | null;

  @Field(() => [Workflow], {
    nullable: true,
    description: "Only those that stand in one of these states; left out for drafting, review and hold.",
  })
  workflow?: readonly WorkflowWord[] | null;
}

const inWork: readonly WorkflowWord[] = ["drafting", "inReview", "onHold"];
const mostHours = 24 * 3_660;
const hourInMilliseconds = 3_600_000;

/** For how long something must have stood where it stands to be stuck, in milliseconds. */
export function stuckAfter({ olderThanHours }: Pick<StuckArgs, "olderThanHours">): number {
  if (olderThanHours < 0 || olderThanHours > mostHours)
    throw badInput(`\`olderThanHours\` is a number from 0 to ${mostHours}.`);
  return olderThanHours * hourInMilliseconds;
}

/** What is stuck at an instant, as somebody asks for it. */
export const stuckTerms = (asked: StuckArgs, at: string): StuckTerms => ({
  desk: asked.desk ?? null,
  states: asked.workflow ?? inWork,
  before: instantAt(millisecondsOf(at) - stuckAfter(asked)),
});
