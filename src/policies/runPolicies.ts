import type { Recorded } from "../decider.js";
import type { Fault } from "../fault.js";
import type { NewsroomDesk } from "../newsroom.js";
import type { No } from "../refusalSentence.js";
import type { EventStore } from "../store/eventStore.js";
import { carryOut, causeOf } from "./carryOut.js";
import { openFollower, type Follower } from "./follower.js";
import { listen } from "./listen.js";
import type { Look, Policy, Wish } from "./policy.js";
import { openPolicyFile, type Checkpoint, type PolicyFile } from "./policyFile.js";
import { whenScheduleFallsDue } from "./whenScheduleFallsDue.js";

/** A wish that the newsroom did not fulfil. */
export type Refused = Readonly<{ policy: string; wish: Wish; no: No }>;

/** What policies are run with. */
export type PolicyParts = Readonly<{
  store: EventStore;
  newsroom: NewsroomDesk;
  policies: readonly Policy[];
  /** What may be looked at once an event has happened, that event included. */
  lookAfter: (event: Recorded) => Look;
  /** The file in which they remember how far they have got. */
  checkpoints: string;
  now: () => Date;
  onFault: (fault: Fault) => void;
  onRefused: (refused: Refused) => void;
}>;

/** The policies of one node at work, until they are closed. */
export type RunningPolicies = Awaited<ReturnType<typeof runPolicies>>;

/**
 * Lets every policy follow the log from where it was, and the clock strike. In a cluster all nodes do; a command's id makes
 * sure that it is obeyed once.
 */
export async function runPolicies(parts: PolicyParts) {
  const { store, onFault } = parts;
  const file = openPolicyFile(parts.checkpoints);
  try {
    const followers = await Promise.all(parts.policies.map((policy) => follow(policy, file, parts)));
    const clock = await whenScheduleFallsDue({ ...parts, file });
    const all = [...followers, clock];
    const listening = await listen(store, all, onFault);
    let closing: Promise<void> | undefined;
    async function closeOnce() {
      await listening.stop();
      await Promise.all(all.map(({ close }) => close()));
      file.close();
    }
    return {
      health: () => all.map(({ health }) => health()),
      close: () => (closing ??= closeOnce()),
    };
  } catch (error) {
    file.close();
    throw error;
  }
}

async function follow(
  policy: Policy,
  file: PolicyFile,
  { store, newsroom, lookAfter, onFault, onRefused }: PolicyParts,
): Promise<Follower> {
  const { name, when } = policy;
  let after = await file.checkpoint(name, store);
  if (after === undefined) {
    // A new policy is an order for what happens from now on: nobody expects last year's kills to be acted on today.
    after = await newest(store);
    file.save(name, after);
  }
  return openFollower({
    name,
    store,
    after,
    hears: ({ type }) => Object.hasOwn(when, type),
    async act(event) {
      for (const wish of await when[event.type]!(event as never, lookAfter(event))) {
        const answer = await carryOut(newsroom, policy, causeOf(event), wish);
        if ("refused" in answer) onRefused({ policy: name, wish, no: answer.refused });
      }
    },
    save: (last) => file.save(name, last),
    onFault,
  });
}

async function newest(store: EventStore): Promise<Checkpoint> {
  const head = await store.head();
  return (await store.readAll(head - 1, 1))[0] ?? null;
}
