import { Arg, Ctx, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { corrections } from "../../projections/work/corrections.js";
import type { Owed, OwedFilter } from "../../projections/work/correctionQueries.js";
import { touchedArticles } from "../article/touchedArticles.js";
import type { Context } from "../context.js";
import { changeOf } from "../live/changeOf.js";
import { liveEntries } from "../live/liveEntries.js";
import type { ListChange } from "../live/liveList.js";
import { resuming } from "../live/resuming.js";
import { Position } from "../scalars.js";
import { CorrectionsClockFilter, OwedCorrection, owedFilterOf } from "./correctionsClock.js";
import { keyOfOwed } from "./keyOfOwed.js";

/** What readers are owed, as it is listened to: that they wait a second longer is no change, so time alone makes none. */
export const owedCorrections = liveEntries<Owed, OwedFilter>({
  name: "corrections clock",
  touched: (event, look) =>
    look.once(`owed by ${event.stream}`, () => {
      const articles = touchedArticles(event, look);
      return articles.length > 0 ? look.readModels.of(corrections).everOwed(articles).map(keyOfOwed) : [];
    }),
  among(filter, keys, { readModels }) {
    const wanted = new Set(keys);
    const articles = [...new Set(keys.map((key) => key.split(":")[1]!))];
    const owed = readModels.of(corrections).owedAmong(filter, articles);
    return new Map(owed.map((one) => [keyOfOwed(one), one] as const).filter(([key]) => wanted.has(key)));
  },
  shown: (owed) => new OwedCorrection(owed),
});

@ObjectType({
  description: "Something happened to what readers are owed, or to an article that it is about.",
})
class CorrectionsClockChange extends changeOf<OwedFilter>({
  name: "CorrectionsClock",
  node: () => OwedCorrection,
  what: "something that readers are owed",
  told: "The key of what they are owed.",
  globalId: (key) => key,
  nodes: owedCorrections.nodes,
}) {}

type Words = Readonly<{ filter?: CorrectionsClockFilter | null; after?: number | null }>;

/** What readers are owed, while one looks on. */
@Resolver()
export class CorrectionsClockChanges {
  @Subscription(() => CorrectionsClockChange, {
    description:
      "What readers come to be owed, what changes of it, and what is answered, rejected or settled; resumable without gap " +
      "or repeat. That they wait for longer is not told.",
    subscribe: ({ args, context }: { args: Words; context: Context }) =>
      context.live.listen(context, owedCorrections.list(owedFilterOf(args.filter)), args.after ?? null),
  })
  correctionsClockChanged(
    @Root() change: ListChange,
    @Ctx() context: Context,
    @Arg("filter", () => CorrectionsClockFilter, {
      nullable: true,
      description: "What of it to show; left out for all.",
    })
    filter?: CorrectionsClockFilter | null,
    @Arg("after", () => Position, { nullable: true, description: resuming }) _after?: number | null,
  ): CorrectionsClockChange {
    return CorrectionsClockChange.of(change, context, owedFilterOf(filter));
  }
}
