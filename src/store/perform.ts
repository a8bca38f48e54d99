import { setTimeout } from "node:timers/promises";
import { v5 as uuidv5 } from "uuid";
import type { Command, Decider, Event, Metadata, Recorded } from "../decider.js";
import { Fault } from "../fault.js";
import type { EventStore } from "./eventStore.js";
import type { Folds } from "./folds.js";
import { overlapOf } from "./overlap.js";
import { currentVersion } from "./upcast.js";
import { upcasters } from "./upcasters.js";

/** What everybody may be answered because of other writers, or of an earlier asking. */
export type Contention =
  | Readonly<{
      code: "STALE_REVISION";
      expected: number;
      actual: number;
      /** What others recorded since the expected revision. */
      theirs: readonly Recorded[];
      /** What this command would have recorded. */
      yours: readonly Event[];
      /** The facets that both touch. */
      overlaps: readonly string[];
    }>
  | Readonly<{ code: "REVISION_NOT_REACHED"; expected: number; actual: number }>
  | Readonly<{ code: "COMMAND_ID_REUSED"; commandId: string }>;

/** What a command led to: events (none if it was so already), or a no. */
export type Performed<Refusal> =
  | Readonly<{
      recorded: readonly Recorded[];
      /** The stream's newest revision now. */
      revision: number;
      /** Others wrote meanwhile, and this was applied on top. */
      merged: boolean;
      /** The same command was performed before; this is its first answer. */
      repeated: boolean;
    }>
  | Readonly<{ wouldRecord: readonly Event[]; revision: number; merged: boolean }>
  | Readonly<{ refused: Refusal | Contention }>;

/** One command on its way to one stream. */
export type Performance<State, C extends Command, Refusal> = Readonly<{
  stream: string;
  /** The revision that the asker was looking at; -1 for a stream that must not exist yet. */
  expectedRevision: number;
  commandId: string;
  commandHash: string;
  /** Answers what would be recorded, and records nothing. */
  preview: boolean;
  /** Gathers what the decision looks at; asked anew at every attempt. */
  prepare: (
    state: State,
  ) => Promise<
    | Readonly<{ command: C; meta: Omit<Metadata, "commandId" | "commandHash"> }>
    | Readonly<{ refused: Refusal }>
  >;
}>;

const mostAttempts = 30;
const longestPause = 7; // As a power of two: 128 ms.
const namespace = "b4a5a5f6-6d3f-4d52-9a35-3b5d1a4cf8a1";

/**
 * Loads what happened so far, asks the decider, and appends its answer. If others wrote since the expected revision,
 * what touches nothing of theirs is applied on top, and what overlaps is refused with both sides.
 */
export async function perform<State, C extends Command, E extends Event, Refusal>(
  store: EventStore,
  folds: Folds,
  decider: Decider<State, C, E, Refusal>,
  asked: Performance<State, C, Refusal>,
): Promise<Performed<Refusal>> {
  const performNow = () => attemptPatiently(store, folds, decider, asked);
  return asked.preview ? performNow() : folds.inTurn(asked.stream, performNow);
}

async function attemptPatiently<State, C extends Command, E extends Event, Refusal>(
  store: EventStore,
  folds: Folds,
  decider: Decider<State, C, E, Refusal>,
  asked: Performance<State, C, Refusal>,
): Promise<Performed<Refusal>> {
  const { stream, expectedRevision: expected, commandId, commandHash } = asked;
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const { state, revision, commands } = await folds.now(decider, stream);

    const earlier = commands.get(commandId);
    if (earlier) {
      if (earlier.hash !== commandHash) return { refused: { code: "COMMAND_ID_REUSED", commandId } };
      const recorded = await folds.events(stream, earlier.first, earlier.last);
      return { recorded, revision, merged: false, repeated: true };
    }

    const prepared = await asked.prepare(state);
    if ("refused" in prepared) return prepared;
    // Only who may ask this at all is told how far the stream has come.
    if (expected > revision && revision >= 0)
      return { refused: { code: "REVISION_NOT_REACHED", expected, actual: revision } };
    const merged = expected < revision;
    const base = merged ? ((await folds.at(decider, stream, expected)) ?? decider.initial) : state;
    const decision = decider.decide(prepared.command, state, base);
    if ("refused" in decision) return decision;

    const events = decision.accepted;
    if (merged && events.length > 0) {
      const theirs = await folds.events(stream, expected + 1, revision);
      const overlaps = overlapOf(decider, events, theirs as unknown as readonly E[]);
      if (overlaps.length > 0)
        return {
          refused: { code: "STALE_REVISION", expected, actual: revision, theirs, yours: events, overlaps },
        };
    }
    if (asked.preview) return { wouldRecord: events, revision, merged };
    if (events.length === 0) return { recorded: [], revision, merged: false, repeated: false };

    const signed = events.map((event, index) => ({
      ...event,
      id: uuidv5(`${stream} ${commandId} ${index}`, namespace),
      schemaVersion: currentVersion(upcasters, event.type),
      meta: { ...prepared.meta, commandId, commandHash },
    }));
    const appended = await store.append(stream, revision, signed);
    if ("recorded" in appended) {
      const { recorded } = appended;
      return { recorded, revision: recorded.at(-1)!.revision, merged, repeated: false };
    }
    // Another process was quicker. The longer that goes on, the further apart the next tries are spread.
    await setTimeout(Math.random() * 2 ** Math.min(attempt, longestPause));
  }
  throw new Fault("STREAM_BUSY", `${stream} was written by others ${mostAttempts} times in a row.`, {
    stream,
  });
}
