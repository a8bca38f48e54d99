import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";
import { history } from "../../projections/history.js";
import type { Surroundings } from "../../projections/trail/streamsAround.js";
import type { TrailFilter, TrailOrder as OrderWord } from "../../projections/trail/trailFilter.js";
import { historyReadersOnly, type Context } from "../context.js";
import { EditorialEvent } from "../EditorialEvent.js";
import { ownId } from "../globalId.js";
import { connectionOf, PageArgs, pageOf, risingPageOf, type Page } from "../page.js";
import { TrailFilterInput, trailFilterOf } from "./TrailFilterInput.js";
import { trailReadersOnly } from "./trailReaders.js";
import { filterSaid, TrailOf, TrailOrder } from "./trailVocabulary.js";

const Trail = connectionOf("Trail", () => EditorialEvent, "the events of a trail");

const orderSaid = { defaultValue: "newest", description: "Which end is told first." } as const;

/** What happened, for those who look into it. */
@Resolver()
export class Trails {
  @Query(() => Trail, {
    description:
      "Everything that happened in the newsroom, each event once: to articles, stories, pictures, the staff, services, " +
      "requests, desks and the house's rules. For auditors, legal, standards and editors-in-chief whose role is for " +
      "every desk and language.",
  })
  trail(
    @Arg("filter", () => TrailFilterInput, filterSaid) filter: TrailFilterInput | null | undefined,
    @Arg("order", () => TrailOrder, orderSaid) order: OrderWord,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<EditorialEvent>> {
    trailReadersOnly(context);
    return trailPage(trailFilterOf(filter), order, page, context);
  }

  @Query(() => Trail, {
    description:
      "What happened to an article, each event once, with what stands around it if that is asked for; nothing if there " +
      "is no such article.",
  })
  articleTrail(
    @Arg("articleId", () => ID, { description: "The article." }) id: string,
    @Arg("with", () => [TrailOf], {
      defaultValue: [],
      description: "What is told with it; nothing else unless it is named.",
    })
    around: Surroundings[],
    @Arg("filter", () => TrailFilterInput, filterSaid) filter: TrailFilterInput | null | undefined,
    @Arg("order", () => TrailOrder, orderSaid) order: OrderWord,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<EditorialEvent>> {
    historyReadersOnly(context);
    const streams = context.readModels.of(history).streamsOf(ownId("article", id), around);
    return trailPage({ ...trailFilterOf(filter), streams }, order, page, context);
  }
}

function trailPage(
  filter: TrailFilter,
  order: OrderWord,
  page: PageArgs,
  { readModels }: Context,
): Promise<Page<EditorialEvent>> {
  const turn = order === "newest" ? pageOf : risingPageOf;
  return turn(
    page,
    (beyond, limit) => readModels.of(history).trail(filter, order, beyond, limit),
    ({ position }) => position,
    (line) => new EditorialEvent(line),
  );
}
