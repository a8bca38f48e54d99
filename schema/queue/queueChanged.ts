import { Arg, Ctx, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { heldAt, type Actor } from "../../src/actor.js";
import { staffOnly, type Context } from "../context.js";
import { changeOf } from "../live/changeOf.js";
import { liveEntries } from "../live/liveEntries.js";
import type { ListChange } from "../live/liveList.js";
import { resumingInTime } from "../live/resuming.js";
import { Position } from "../scalars.js";
import { queueAmong } from "./queueAmong.js";
import type { QueueEntry } from "./queueEntry.js";
import { queueInTime } from "./queueInTime.js";
import { QueueItem } from "./QueueItem.js";
import { touchedInQueues } from "./touchedInQueues.js";
import { QueueReason, type QueueReasonWord } from "./queueVocabulary.js";

/** Whose queue, and what of it. */
type Asked = Readonly<{ viewer: Actor; reasons: readonly QueueReasonWord[] | null }>;

const isAsked =
  ({ reasons }: Asked) =>
  (key: string) =>
    !reasons || reasons.some((reason) => key.startsWith(`${reason}:`));

/** Queues, as they are listened to. */
export const queues = liveEntries<QueueEntry, Asked>({
  name: "queue",
  touched: (event, look, asked) => touchedInQueues(event, look, asked.viewer.staffId).filter(isAsked(asked)),
  among: ({ viewer }, keys, look, at) => queueAmong(heldAt(viewer, at), keys, look),
  inTime(asked) {
    const { next, touched } = queueInTime(asked.viewer);
    return { next, touched: (span, look) => touched(span, look).filter(isAsked(asked)) };
  },
  shown: (entry) => new QueueItem(entry),
});

@ObjectType({ description: "Something moved what lies in one's queue: something happened, or time passed." })
class QueueChange extends changeOf<Asked>({
  name: "Queue",
  node: () => QueueItem,
  what: "something in one's queue",
  inTime: true,
  told: "The key of what lies there.",
  globalId: (key) => key,
  nodes: queues.nodes,
}) {}

type QueueWords = Readonly<{ reasons?: readonly QueueReasonWord[] | null; after?: number | null }>;

const askedOf = (context: Context, { reasons = null }: QueueWords): Asked => ({
  viewer: staffOnly(context),
  reasons,
});

/** What waits for whoever asks, while they look on. */
@Resolver()
export class QueueChanges {
  @Subscription(() => QueueChange, {
    description:
      "What comes into the queue of whoever asks, changes there and goes out of it, also when a deadline passes, " +
      "when one joins a desk or leaves it, and when a desk is closed or comes to require other gates; resumable without " +
      "gap or repeat. It is judged by the roles that one held when one began to listen, until they " +
      "end by themselves, and by what desks require today.",
    subscribe: ({ args, context }: { args: QueueWords; context: Context }) =>
      context.live.listen(context, queues.list(askedOf(context, args)), args.after ?? null),
  })
  queueChanged(
    @Root() change: ListChange,
    @Ctx() context: Context,
    @Arg("reasons", () => [QueueReason], {
      nullable: true,
      description: "Only what lies there for one of these reasons; left out for all.",
    })
    reasons?: readonly QueueReasonWord[] | null,
    @Arg("after", () => Position, { nullable: true, description: resumingInTime }) _after?: number | null,
  ): QueueChange {
    return QueueChange.of(change, context, askedOf(context, { reasons: reasons ?? null }));
  }
}
