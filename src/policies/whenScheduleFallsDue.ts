import { articleIdOf } from "../article/articleIdOf.js";
import type { ArticleEvent } from "../article/events.js";
import { atInstant } from "../atInstant.js";
import type { Recorded } from "../decider.js";
import { Fault } from "../fault.js";
import type { NewsroomDesk } from "../newsroom.js";
import type { EventStore } from "../store/eventStore.js";
import { carryOut, causeOf } from "./carryOut.js";
import { openFollower } from "./follower.js";
import { pauses } from "./pauses.js";
import type { PolicyFile } from "./policyFile.js";
import type { Refused } from "./runPolicies.js";

/** What the clock needs. */
export type ClockParts = Readonly<{
  store: EventStore;
  newsroom: NewsroomDesk;
  file: PolicyFile;
  now: () => Date;
  onFault: (fault: Fault) => void;
  onRefused: (refused: Refused) => void;
}>;

type Sets = Extract<ArticleEvent, { type: "PublicationScheduled" | "ScheduleMoved" }>;

const clock = { name: "whenScheduleFallsDue", role: "publisher" } as const;
const ends = [
  "ScheduleCancelled",
  "ScheduleFired",
  "ScheduleFailed",
  "ScheduleMissed",
  // A person was quicker and published it by hand.
  "EditionPublished",
];
const hears = new Set(["PublicationScheduled", "ScheduleMoved", ...ends]);

/**
 * The clock of the newsroom: fires every schedule at its second. What is still to come is kept from the log, so nothing
 * is forgotten while nobody is at work; what fell due meanwhile is fired at once, and told as missed if it is too late.
 */
export async function whenScheduleFallsDue({ store, newsroom, file, now, onFault, onRefused }: ClockParts) {
  const pause = pauses();
  let forget: (() => void) | undefined;
  let firing: Promise<void> | null = null;
  let trouble: string | null = null;
  let closed = false;

  const begun = await file.checkpoint(clock.name, store);
  // Another log than it followed, or none yet: what is pending is told by the whole of it.
  if (begun === undefined) file.forgetDue();

  const follower = openFollower({
    name: clock.name,
    store,
    after: begun ?? null,
    hears: ({ type }) => hears.has(type),
    act(event) {
      note(event as unknown as Recorded<ArticleEvent>);
      arm();
      return Promise.resolve();
    },
    save: (last) => file.save(clock.name, last),
    onFault,
  });

  // Noting an event twice makes no difference: it may be told again after a crash.
  function note(event: Recorded<ArticleEvent>) {
    const articleId = articleIdOf(event.stream);
    if (ends.includes(event.type)) file.dropDue(articleId);
    else {
      const { at, scheduleId } = (event as Recorded<Sets>).data;
      file.putDue({ articleId, scheduleId, at, cause: causeOf(event) });
    }
  }

  function arm() {
    forget?.();
    const next = closed ? null : file.nextDue();
    forget = next ? atInstant(Date.parse(next.at), () => now().getTime(), strike) : undefined;
  }

  function strike() {
    firing ??= fireDue().finally(() => {
      firing = null;
      arm();
    });
  }

  async function fireDue(): Promise<void> {
    for (;;) {
      const due = file.nextDue();
      if (closed || !due || Date.parse(due.at) > now().getTime()) return;
      const { articleId, scheduleId } = due;
      try {
        const asked = { type: "FireSchedule", scheduleId } as const;
        const wish = { asked, id: articleId, reason: "Its hour has come." };
        const answer = await carryOut(newsroom, clock, due.cause, wish);
        if ("refused" in answer) onRefused({ policy: clock.name, wish, no: answer.refused });
        file.dropIfUnchanged(due);
        trouble = null;
        pause.begin();
      } catch (error) {
        if (closed) return;
        trouble = error instanceof Error ? error.message : String(error);
        const message = `A schedule has fallen due and cannot be fired; it is tried again. ${trouble}`;
        onFault(new Fault("POLICY_HELD_UP", message, { articleId, scheduleId }, { cause: error }));
        await pause.wait();
      }
    }
  }

  arm();
  return {
    ...follower,
    health: () => ({ ...follower.health(), trouble: trouble ?? follower.health().trouble }),
    async close() {
      closed = true;
      forget?.();
      pause.end();
      await firing;
      await follower.close();
      forget?.();
    },
  };
}
