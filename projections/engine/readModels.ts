import type { Recorded } from "../../src/decider.js";
import { Fault } from "../../src/fault.js";
import type { EventStore } from "../../src/store/eventStore.js";
import type { SqliteDatabase } from "../../src/store/sqliteDatabase.js";
import { belongsTo } from "./belongsTo.js";
import { buildBeside } from "./buildBeside.js";
import { openFeed } from "./feed.js";
import { openGenerations, positionOf, type Generation } from "./generations.js";
import type { Projection } from "./projection.js";
import { openReadModelFile } from "./readModelFile.js";
import { waitingRoom } from "./waitingRoom.js";
import { othersTurn } from "../../src/store/othersTurn.js";

/** How far a projection has read the log. */
export type ProjectionHealth = Readonly<{
  name: string;
  version: number;
  position: number;
  behind: number;
  /** Why it reads no further, or why today's version of it could not be built; null while all is well. */
  stopped: string | null;
  /** It is being built from the first event: beside the one that answers, or in its place if there was none. */
  rebuilding: boolean;
}>;

/** What the read models are opened with; `":memory:"` keeps them nowhere. */
export type ReadModelParts = Readonly<{
  file: string;
  store: EventStore;
  projections: readonly Projection[];
  /** Told once about each projection that stops, and if the log can no longer be followed. */
  onFault: (fault: Fault) => void;
  onStatement?: (sql: string) => void;
}>;

/** The read models of one node, fed from the log in one pass. */
export type ReadModels = Awaited<ReturnType<typeof openReadModels>>;

const catchUpSize = 4_000;
// Readers wait while a batch is fed. What is written in bulk beside them is fed in parts, of some twenty milliseconds.
const mostAtOnce = 250;

type Heard = (events: readonly Recorded[]) => void;
type Progress = (position: number, head: number) => void;

/** Opens the read models, begins to follow the log, and answers from what is there. */
export async function openReadModels(parts: ReadModelParts) {
  const db = openReadModelFile(parts.file, parts.onStatement);
  try {
    return await follow(db, parts);
  } catch (error) {
    db.close();
    throw error;
  }
}

async function follow(db: SqliteDatabase, { store, projections, onFault }: ReadModelParts) {
  const generations = openGenerations(db);
  const feed = openFeed(db, generations);
  generations.sweep(projections);

  const live = new Map<string, Generation>();
  const begun = new Set<string>();
  const builds = new Map<string, Promise<void>>();
  const unbuilt = new Map<string, string>();
  const expecting = new Set<Heard>();
  const listeners = new Set<Heard>();
  const waiting = waitingRoom();
  const headAtOpening = await store.head();
  let head = headAtOpening;
  let standstill: string | null = null;
  let gathered: readonly Recorded[] = [];
  let closed: Promise<void> | undefined;
  let isClosed = false;

  for (const projection of projections) {
    const kept = generations.live(projection);
    if (kept && (await belongsTo(store, kept))) live.set(projection.name, kept);
    else {
      const generation = generations.begin(projection);
      generations.swapIn(generation);
      live.set(projection.name, generation);
      begun.add(projection.name);
    }
  }

  /** Where every running read model is at least; once all have stopped, where the one furthest behind is. */
  function position(): number {
    const all = [...live.values()];
    const running = all.filter(({ stopped }) => stopped === null);
    return Math.min(head, ...(running.length > 0 ? running : all).map(positionOf));
  }

  /** While it is known that more is to come, batches are put together: what happens often is then written once. */
  async function take(batch: readonly Recorded[]) {
    if (batch[0]!.position > headAtOpening) return takeInParts(batch);
    gathered = [...gathered, ...batch];
    if (gathered.length < catchUpSize && batch.at(-1)!.position < headAtOpening) return;
    const events = gathered;
    gathered = [];
    apply(events);
  }

  async function takeInParts(batch: readonly Recorded[]) {
    for (let from = 0; from < batch.length; from += mostAtOnce) {
      if (from > 0) await othersTurn();
      apply(batch.slice(from, from + mostAtOnce));
    }
  }

  function apply(events: readonly Recorded[]) {
    const running = [...live.values()].filter(({ stopped }) => stopped === null);
    expecting.forEach((heard) => heard(events));
    const faults = feed(running, events);
    head = Math.max(head, events.at(-1)!.position);
    faults.forEach(onFault);
    waiting.admit(position());
    listeners.forEach((heard) => heard(events));
  }

  const subscription = store.subscribe({
    after: Math.min(head, ...[...live.values()].map(positionOf)),
    onEvents: take,
    onFault(error) {
      if (isClosed) return;
      const [code, why, detail] =
        error instanceof Fault
          ? ([error.code, error.message, error.detail] as const)
          : (["STORE_UNREACHABLE", "The log can no longer be followed.", {}] as const);
      standstill = `The read models stand still. ${why}`;
      waiting.close();
      onFault(new Fault(code, standstill, detail, { cause: error }));
    },
  });

  /**
   * Builds a projection anew from the first event, beside the one that answers, and lets it take over. A Fault if it
   * stops on the way: then the one that answers goes on.
   */
  async function rebuild(name: string, onProgress: Progress = () => {}): Promise<void> {
    const projection = projections.find((known) => known.name === name);
    if (!projection) throw new Fault("CONFIG_INVALID", `There is no read model “${name}”.`);
    const building = builds.get(name) ?? build(projection, onProgress).finally(() => builds.delete(name));
    builds.set(name, building);
    await building;
  }

  async function build(projection: Projection, onProgress: Progress): Promise<void> {
    const { name } = projection;
    const generation = generations.begin(projection);
    try {
      await buildBeside({
        store,
        feed,
        generation,
        answering: () => live.get(name)!,
        onProgress: (at) => onProgress(at, Math.max(head, at)),
        isClosed: () => isClosed,
        swapIn() {
          generations.swapIn(generation);
          live.set(name, generation);
          unbuilt.delete(name);
          waiting.admit(position());
        },
      });
    } catch (error) {
      if (generation.stopped !== null) generations.drop(generation);
      throw error;
    }
  }

  /** The queries of a projection, answered by its live generation. */
  const of = <Queries>(projection: Projection<Queries>): Queries => {
    const generation = live.get(projection.name);
    if (!generation) throw new Fault("READ_MODEL_STOPPED", `There is no read model “${projection.name}”.`);
    return generation.open.queries as Queries;
  };

  /** Waits until every running read model has this position; false if that took longer than allowed. */
  const waitFor = async (wanted: number, milliseconds: number): Promise<boolean> =>
    position() >= wanted || waiting.wait(wanted, milliseconds);

  const health = (): readonly ProjectionHealth[] =>
    [...live.values()].map((generation) => {
      const { name } = generation.projection;
      const at = positionOf(generation);
      const halted = generation.stopped ?? standstill;
      return {
        name,
        version: generation.version,
        position: at,
        behind: Math.max(0, head - at),
        stopped: halted ?? unbuilt.get(name) ?? null,
        rebuilding: builds.has(name) || (begun.has(name) && halted === null && at < headAtOpening),
      };
    });

  /** Hears every batch of events just before the read models take it in. Answers how to stop hearing. */
  function onApplying(heard: Heard): () => void {
    expecting.add(heard);
    return () => expecting.delete(heard);
  }

  /** Hears every batch of events once the read models have it. Answers how to stop hearing. */
  function onApplied(heard: Heard): () => void {
    listeners.add(heard);
    return () => listeners.delete(heard);
  }

  async function closeOnce() {
    isClosed = true;
    waiting.close();
    await subscription.stop();
    await Promise.allSettled(builds.values());
    db.close();
  }

  /** A version that is not today's answers until today's has been built beside it. */
  async function renew(name: string) {
    try {
      await rebuild(name);
    } catch (error) {
      if (isClosed) return;
      const why = error instanceof Error ? error.message : String(error);
      unbuilt.set(name, `Its present version could not be built. ${why}`);
      onFault(
        new Fault(
          "READ_MODEL_STOPPED",
          `The read model “${name}” answers as an older Stet built it. ${why}`,
          { projection: name },
          { cause: error },
        ),
      );
    }
  }
  for (const { version, projection } of live.values())
    if (version !== projection.version) void renew(projection.name);

  return {
    of,
    waitFor,
    position,
    health,
    rebuild,
    onApplying,
    onApplied,
    close: () => (closed ??= closeOnce()),
  };
}
