import { Args, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { duties } from "../../projections/work/duties.js";
import { movements, type Output } from "../../projections/work/movements.js";
import type { Workflow as WorkflowWord } from "../../src/article/article.js";
import { staffOnly, type Context } from "../context.js";
import { daysAsked, RangeArgs } from "./RangeArgs.js";

@ObjectType({ description: "What lies at a desk now, and what it brought forth in a time." })
export class DeskLoad {
  @Field(() => String, { description: "The desk." })
  desk!: string;

  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => Boolean, { description: "Whether it is open; a closed desk still has what lay on it." })
  isOpen!: boolean;

  @Field(() => Int, { description: "How many people belong to it." })
  people!: number;

  @Field(() => Int, { description: "Articles that somebody has to see to: drafted, in review or on hold." })
  openArticles!: number;

  @Field(() => Int, { description: "Those of them that are in review." })
  inReview!: number;

  @Field(() => Int, { description: "Those of them that are on hold." })
  onHold!: number;

  @Field(() => Int, { description: "Assignments that are neither done nor declined." })
  openAssignments!: number;

  @Field(() => Int, { description: "Those of them whose deadline has passed." })
  overdueAssignments!: number;

  @Field(() => Int, { description: "Articles begun there in these days." })
  drafted!: number;

  @Field(() => Int, {
    description: "Editions that went out from there in these days, cosmetic changes aside.",
  })
  published!: number;
}

const isEdition = (kind: Output) => kind !== "drafted" && kind !== "submitted";

/** The newsroom's question about how much lies at each desk. */
@Resolver()
export class DeskLoadQueries {
  @Query(() => [DeskLoad], { description: "What lies at each desk, in the order of their keys." })
  async deskLoad(
    @Args(() => RangeArgs) range: RangeArgs,
    @Ctx() context: Context,
  ): Promise<readonly DeskLoad[]> {
    staffOnly(context);
    const days = daysAsked(range);
    const newsroom = await context.load.newsroom.load("newsroom");
    if (!newsroom) return [];
    const moved = context.readModels.of(movements);
    const open = moved.openByDesk();
    const brought = moved.broughtByDesk({ from: days[0]!.from, to: days.at(-1)!.to });
    const assigned = context.readModels.of(duties).assignedByDesk(new Date().toISOString());

    return Object.keys(newsroom.desks)
      .toSorted()
      .map((desk) => {
        const here = open.filter((one) => one.desk === desk);
        const standing = (states: readonly WorkflowWord[]) =>
          sum(here.filter(({ workflow }) => states.includes(workflow)).map(({ articles }) => articles));
        const madeHere = brought.filter((one) => one.desk === desk);
        const made = (counts: (kind: Output) => boolean) =>
          sum(madeHere.filter(({ kind }) => counts(kind)).map(({ count }) => count));
        const work = assigned.find((one) => one.desk === desk);
        return Object.assign(new DeskLoad(), {
          desk,
          name: newsroom.desks[desk],
          isOpen: !Object.hasOwn(newsroom.closedDesks, desk),
          people: newsroom.members[desk]?.length ?? 0,
          openArticles: standing(["drafting", "inReview", "onHold"]),
          inReview: standing(["inReview"]),
          onHold: standing(["onHold"]),
          openAssignments: work?.open ?? 0,
          overdueAssignments: work?.overdue ?? 0,
          drafted: made((kind) => kind === "drafted"),
          published: made(isEdition),
        });
      });
  }
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
