import { Arg, Ctx, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { workingCopies } from "../../projections/board/workingCopies.js";
import { idOf } from "../../projections/engine/projection.js";
import { duties } from "../../projections/work/duties.js";
import type { Recorded } from "../../src/decider.js";
import { instantAt, millisecondsOf } from "../../src/instant.js";
import { touchedArticles } from "../article/touchedArticles.js";
import type { Context } from "../context.js";
import { globalId } from "../globalId.js";
import { changeOf } from "../live/changeOf.js";
import { liveEntries } from "../live/liveEntries.js";
import type { ListChange } from "../live/liveList.js";
import type { Look } from "../live/look.js";
import { ownStream } from "../live/ownStream.js";
import { resumingInTime } from "../live/resuming.js";
import { Position } from "../scalars.js";
import { heldBy, membersOf, type Held } from "./heldBy.js";
import { InHand, mostInHand } from "./whoIsOnWhat.js";

type Asked = Readonly<{ desk: string | null }>;
type Entry = Readonly<{ staffId: string; held: Held }>;

const ofStory = ownStream("story");
const ofThread = ownStream("thread");

/** Everybody in whose hand an event may have put something, or from whose hand it may have taken it. */
function touched(event: Recorded, look: Look): readonly string[] {
  const { stream, type, data } = event;
  if (type === "DeskMemberAdded" || type === "DeskMemberRemoved") return [data["staffId"] as string];
  if (stream === "newsroom" || ofThread(event, look).length > 0) return [];
  return look.once(`hands on ${stream}`, () => {
    const { readModels } = look;
    const own = readModels.of(duties);
    const copies = readModels.of(workingCopies).workingCopies(touchedArticles(event, look));
    const articles = copies.map(({ id }) => id);
    const everybody = [
      ...(ofStory(event, look).length > 0 ? own.everAssigned([idOf(event)]) : []),
      ...(articles.length > 0 ? own.everAt(articles) : []),
      ...(articles.length > 0 ? readModels.of(workingCopies).openersOf(articles) : []),
      ...copies.flatMap(({ article }) => (article.translation ? article.authors : [])),
    ];
    return [...new Set(everybody)];
  });
}

/**
 * Who is on what, as it is listened to: somebody's entry changes when what they have in hand is something else, and not
 * whenever something happens to it.
 */
export const handsOn = liveEntries<Entry, Asked>({
  name: "who is on what",
  touched,
  among({ desk }, staffIds, { readModels, once }, at) {
    const asked = new Set(staffIds);
    const own = readModels.of(duties);
    const newsroom = once("newsroom", () => readModels.of(workingCopies).newsroom());
    const found = {
      assignments: own.assignmentsHeldBy(staffIds, desk),
      locks: own.locksHeldBy(staffIds, desk, at),
      translations: readModels.of(workingCopies).translatingOf(staffIds, desk),
    };
    const members = membersOf(newsroom, desk).filter((staffId) => asked.has(staffId));
    return new Map([...heldBy(found, members)].map(([staffId, held]) => [staffId, { staffId, held }]));
  },
  // In which order translations were moved last is no change, only which of them are shown.
  standing: ({ held: { assignments, locked, translating } }) =>
    JSON.stringify([
      assignments.length,
      assignments.slice(0, mostInHand),
      locked,
      translating.length,
      translating.slice(0, mostInHand).toSorted(),
    ]),
  inTime: () => ({
    next: (after, { readModels, once }) =>
      once(`next end of a lock ${after}`, () => {
        const end = readModels.of(duties).nextLockEnd(instantAt(after));
        return end === null ? null : millisecondsOf(end);
      }),
    touched: ({ from, until }, { readModels, once }) =>
      once(`ends of locks ${from} ${until}`, () =>
        readModels.of(duties).locksEnding(instantAt(from), instantAt(until)),
      ),
  }),
  shown: ({ staffId, held }) => new InHand(staffId, held),
});

@ObjectType({
  description:
    "Somebody came to have something in hand, or has it no more: something happened, or a lock ended.",
})
class WhoIsOnWhatChange extends changeOf<Asked>({
  name: "WhoIsOnWhat",
  node: () => InHand,
  what: "somebody who has something in hand",
  inTime: true,
  told: "The global id of who it is.",
  globalId: (id) => globalId("staff", id),
  nodes: handsOn.nodes,
}) {}

type Words = Readonly<{ desk?: string | null; after?: number | null }>;

/** Who works on what, while one looks on. */
@Resolver()
export class WhoIsOnWhatChanges {
  @Subscription(() => WhoIsOnWhatChange, {
    description:
      "Who comes to have something in hand, has something else in hand, or has nothing more to do with the desk: what is " +
      "assigned, accepted, moved, done and declined, locks that are taken and given back or end by themselves, " +
      "translations that come to be somebody's and are finished, and who joins a desk and leaves it; resumable without " +
      "gap or repeat. What becomes of a story or a text that somebody has in hand is told by `storyChanged` and " +
      "`boardChanged`.",
    subscribe: ({ args, context }: { args: Words; context: Context }) =>
      context.live.listen(context, handsOn.list({ desk: args.desk ?? null }), args.after ?? null),
  })
  whoIsOnWhatChanged(
    @Root() change: ListChange,
    @Ctx() context: Context,
    @Arg("desk", () => String, {
      nullable: true,
      description: "Only this desk's people and stories; left out for the whole newsroom.",
    })
    desk?: string | null,
    @Arg("after", () => Position, { nullable: true, description: resumingInTime }) _after?: number | null,
  ): WhoIsOnWhatChange {
    return WhoIsOnWhatChange.of(change, context, { desk: desk ?? null });
  }
}
