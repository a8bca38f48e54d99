import { Arg, Args, Ctx, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { movements } from "../../projections/work/movements.js";
import type { Waiting } from "../../projections/work/movementQueries.js";
import { justAfter } from "../../projections/turns.js";
import { instantAt } from "../../src/instant.js";
import { touchedArticles } from "../article/touchedArticles.js";
import type { Context } from "../context.js";
import { globalId } from "../globalId.js";
import { changeOf } from "../live/changeOf.js";
import { liveEntries } from "../live/liveEntries.js";
import type { ListChange } from "../live/liveList.js";
import { resumingInTime } from "../live/resuming.js";
import { Position } from "../scalars.js";
import { StuckArticle } from "./stuck.js";
import { StuckArgs, stuckAfter, stuckTerms } from "./StuckArgs.js";

/** What is stuck, as it is listened to: an article is, a millisecond after it has stood there for as long as that takes. */
export const stuckArticles = liveEntries<Waiting, StuckArgs>({
  name: "stuck",
  touched: touchedArticles,
  among: (asked, ids, { readModels }, at) =>
    new Map(
      readModels
        .of(movements)
        .stuckAmong(stuckTerms(asked, at), ids)
        .map((waiting) => [waiting.articleId, waiting]),
    ),
  inTime(asked) {
    const patience = stuckAfter(asked);
    return {
      next(after, { readModels }) {
        const next = justAfter(readModels.of(movements).nextSince(instantAt(after - patience)));
        return next === null ? null : next + patience;
      },
      touched: ({ from, until }, { readModels }) =>
        readModels
          .of(movements)
          .standingSince({ from: instantAt(from - patience), to: instantAt(until - patience) }),
    };
  },
  shown: (waiting) => new StuckArticle(waiting),
});

@ObjectType({ description: "Something moved an article that is stuck, or time passed and it is." })
class StuckChange extends changeOf<StuckArgs>({
  name: "Stuck",
  node: () => StuckArticle,
  what: "an article that is stuck",
  inTime: true,
  told: "The global id of the article.",
  globalId: (id) => globalId("article", id),
  nodes: stuckArticles.nodes,
}) {}

const askedOf = ({ olderThanHours, desk = null, workflow = null }: StuckArgs): StuckArgs => ({
  olderThanHours,
  desk,
  workflow,
});

/** What does not get on, while one looks on. */
@Resolver()
export class StuckChanges {
  @Subscription(() => StuckChange, {
    description:
      "What comes to be stuck, at the instant at which it has stood for too long, changes meanwhile (also that its desk comes to require other gates) and gets on; resumable " +
      "without gap or repeat.",
    subscribe: ({ args, context }: { args: StuckArgs & { after?: number | null }; context: Context }) =>
      context.live.listen(context, stuckArticles.list(askedOf(args)), args.after ?? null),
  })
  stuckChanged(
    @Root() change: ListChange,
    @Ctx() context: Context,
    @Args(() => StuckArgs) asked: StuckArgs,
    @Arg("after", () => Position, { nullable: true, description: resumingInTime }) _after?: number | null,
  ): StuckChange {
    return StuckChange.of(change, context, askedOf(asked));
  }
}
