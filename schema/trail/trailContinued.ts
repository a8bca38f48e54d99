import { Arg, Ctx, ID, Resolver, Root, Subscription } from "type-graphql";
import { history } from "../../projections/history.js";
import { inTrail } from "../../projections/trail/inTrail.js";
import type { Surroundings } from "../../projections/trail/streamsAround.js";
import type { TrailFilter } from "../../projections/trail/trailFilter.js";
import { historyReadersOnly, type Context } from "../context.js";
import { EditorialEvent } from "../EditorialEvent.js";
import { ownId } from "../globalId.js";
import type { ListChange, LiveList } from "../live/liveList.js";
import { resuming } from "../live/resuming.js";
import { Position } from "../scalars.js";
import { TrailFilterInput, trailFilterOf } from "./TrailFilterInput.js";
import { trailReadersOnly } from "./trailReaders.js";
import { filterSaid, TrailOf } from "./trailVocabulary.js";

/** A trail as it is listened to: each event that it shows comes in once, and nothing ever goes out of it. */
export function trailOf(filter: TrailFilter): LiveList {
  const isShown = inTrail(filter);
  return {
    key: `trail ${JSON.stringify(filter)}`,
    touched: (event) => (isShown(event) ? [String(event.position)] : []),
    among: (positions) => positions,
  };
}

/** The same of an article, with what stands around it by then. */
export function articleTrailOf(
  articleId: string,
  around: readonly Surroundings[],
  filter: TrailFilter,
): LiveList {
  const isShown = inTrail(filter);
  const question = `streams of ${articleId} ${around.join(" ")}`;
  return {
    key: `${question} ${JSON.stringify(filter)}`,
    touched(event, { readModels, once }) {
      const streams = once(question, () => new Set(readModels.of(history).streamsOf(articleId, around)));
      return streams.has(event.stream) && isShown(event) ? [String(event.position)] : [];
    },
    among: (positions) => positions,
  };
}

type Words = Readonly<{ filter?: TrailFilterInput | null; after?: number | null }>;
type ArticleWords = Words & Readonly<{ articleId: string; with: readonly Surroundings[] }>;

/** What happens, for those who look on. */
@Resolver()
export class TrailsContinued {
  @Subscription(() => EditorialEvent, {
    description:
      "What happens in the newsroom, each event once and in the order of the log, as `trail` would show it, for those who " +
      "may read that; resumable without gap or repeat, behind the `position` of the last event that was told.",
    subscribe({ args, context }: { args: Words; context: Context }) {
      trailReadersOnly(context);
      const list = trailOf(trailFilterOf(args.filter));
      return context.live.listen(context, list, args.after ?? null, trailReadersOnly);
    },
  })
  trailContinued(
    @Root() change: ListChange,
    @Ctx() { refresh }: Context,
    @Arg("filter", () => TrailFilterInput, filterSaid) _filter?: TrailFilterInput | null,
    @Arg("after", () => Position, { nullable: true, description: resuming }) _after?: number | null,
  ): EditorialEvent {
    refresh();
    return EditorialEvent.of(change.event!);
  }

  @Subscription(() => EditorialEvent, {
    description:
      "What happens to an article, each event once and in the order of the log, with what stands around it if that is " +
      "asked for; resumable without gap or repeat, behind the `position` of the last event that was told. What happened " +
      "to a picture before the story ran it is told by `articleTrail` alone.",
    subscribe({ args, context }: { args: ArticleWords; context: Context }) {
      historyReadersOnly(context);
      const list = articleTrailOf(ownId("article", args.articleId), args.with, trailFilterOf(args.filter));
      return context.live.listen(context, list, args.after ?? null, historyReadersOnly);
    },
  })
  articleTrailContinued(
    @Root() change: ListChange,
    @Ctx() { refresh }: Context,
    @Arg("articleId", () => ID, { description: "The article." }) _id: string,
    @Arg("with", () => [TrailOf], {
      defaultValue: [],
      description: "What is told with it; nothing else unless it is named.",
    })
    _around: Surroundings[],
    @Arg("filter", () => TrailFilterInput, filterSaid) _filter?: TrailFilterInput | null,
    @Arg("after", () => Position, { nullable: true, description: resuming }) _after?: number | null,
  ): EditorialEvent {
    refresh();
    return EditorialEvent.of(change.event!);
  }
}
