import { Arg, Ctx, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { grantsAt, type Actor } from "../../src/actor.js";
import { staffOnly, type Context } from "../context.js";
import { changeOf } from "../live/changeOf.js";
import type { ListChange, LiveList } from "../live/liveList.js";
import { lookAt } from "../live/look.js";
import { resumingInTime } from "../live/resuming.js";
import { Position } from "../scalars.js";
import { queueAmong, touchedInQueues } from "./queueAmong.js";
import { queueInTime } from "./queueInTime.js";
import { QueueItem } from "./QueueItem.js";
import { QueueReason, type QueueReasonWord } from "./queueVocabulary.js";

/** Somebody with those of their roles that have not ended by an instant. */
const heldAt = (viewer: Actor, at: string): Actor => ({ ...viewer, grants: grantsAt(viewer.grants, at) });

@ObjectType({ description: "Something moved what lies in one's queue: something happened, or time passed." })
class QueueChange extends changeOf({
  name: "Queue",
  node: () => QueueItem,
  what: "something in one's queue",
  inTime: true,
  told: "The key of what lies there.",
  globalId: (key) => key,
  async load(key, context) {
    const viewer = heldAt(staffOnly(context), new Date().toISOString());
    const entry = queueAmong(viewer, [key], lookAt(context.readModels)).get(key);
    return entry ? new QueueItem(entry) : null;
  },
}) {}

/** What waits for somebody; whoever listens for them twice shares the work. */
const queueFor = (viewer: Actor, reasons: readonly QueueReasonWord[] | null | undefined): LiveList => {
  const isAsked = (key: string) => !reasons || reasons.some((reason) => key.startsWith(`${reason}:`));
  const inTime = queueInTime(viewer);
  return {
    key: `queue of ${viewer.staffId} ${JSON.stringify([reasons ?? null, viewer.grants])}`,
    touched: (event, look) => touchedInQueues(event, look).filter(isAsked),
    among: (keys, look, at) => [...queueAmong(heldAt(viewer, at), keys, look).keys()],
    inTime: { next: inTime.next, touched: (span, look) => inTime.touched(span, look).filter(isAsked) },
  };
};

type QueueWords = Readonly<{ reasons?: readonly QueueReasonWord[] | null; after?: number | null }>;

/** What waits for whoever asks, while they look on. */
@Resolver()
export class QueueChanges {
  @Subscription(() => QueueChange, {
    description:
      "What comes into the queue of whoever asks, changes there and goes out of it, also when a deadline passes; " +
      "resumable without gap or repeat. It is judged by the roles that one held when one began to listen, until they " +
      "end by themselves, and by what desks require today.",
    subscribe: ({ args, context }: { args: QueueWords; context: Context }) =>
      context.live.listen(context, queueFor(staffOnly(context), args.reasons), args.after ?? null),
  })
  queueChanged(
    @Root() change: ListChange,
    @Ctx() context: Context,
    @Arg("reasons", () => [QueueReason], {
      nullable: true,
      description: "Only what lies there for one of these reasons; left out for all.",
    })
    _reasons?: readonly QueueReasonWord[] | null,
    @Arg("after", () => Position, { nullable: true, description: resumingInTime }) _after?: number | null,
  ): QueueChange {
    return QueueChange.of(change, context);
  }
}
