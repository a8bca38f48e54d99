import type { Recorded } from "../src/decider.js";
import { Fault } from "../src/fault.js";
import type { EventStore } from "../src/store/eventStore.js";
import { upcast } from "../src/store/upcast.js";
import { upcasters } from "../src/store/upcasters.js";
import { openGenerations, type Generation } from "./generations.js";
import type { Projection } from "./projection.js";
import { openReadModelFile } from "./readModelFile.js";

/** How far a projection has read the log; `stopped` says why it reads no further. */
export type ProjectionHealth = Readonly<{
  name: string;
  version: number;
  position: number;
  behind: number;
  stopped: string | null;
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

type Heard = (events: readonly Recorded[]) => void;
type Waiter = Readonly<{ position: number; done: (reached: boolean) => void }>;

const pageSize = 500;

/** Opens the read models, begins to follow the log, and answers from what is there. */
export async function openReadModels({ file, store, projections, onFault, onStatement }: ReadModelParts) {
  const db = openReadModelFile(file, onStatement);
  const generations = openGenerations(db);
  generations.sweep(projections);

  const live = new Map<string, Generation>();
  const building = new Map<string, Generation>();
  const listeners = new Set<Heard>();
  let waiters: readonly Waiter[] = [];
  let head = await store.head();
  let closed = false;

  for (const projection of projections) {
    const answering = generations.live(projection);
    // Read models ahead of the log belong to another log: an older backup has been restored.
    if (answering && answering.position <= head) live.set(projection.name, answering);
  }
  const outdated = projections.filter(
    ({ name, version }) => live.has(name) && live.get(name)!.version !== version,
  );
  for (const projection of projections.filter(({ name }) => !live.has(name))) {
    const generation = generations.begin(projection);
    generations.swapIn(generation);
    live.set(projection.name, generation);
  }

  /** Feeds a batch to one generation in a savepoint of its own: one that throws stops alone. */
  function feed(generation: Generation, events: readonly Recorded[]) {
    const { open, projection } = generation;
    let at: Recorded | undefined;
    db.exec("SAVEPOINT feed");
    try {
      for (at of events) {
        if (at.position <= generation.position) continue;
        (open.when[at.type] as ((event: Recorded) => void) | undefined)?.(at);
      }
      at = undefined;
      open.flush?.();
      generations.checkpoint(generation, Math.max(generation.position, events.at(-1)!.position));
      db.exec("RELEASE feed");
    } catch (error) {
      db.exec("ROLLBACK TO feed; RELEASE feed");
      open.forget?.();
      const where = at ? `${at.type} at revision ${at.revision} of ${at.stream}` : "writing its tables";
      const why = `${where}: ${error instanceof Error ? error.message : String(error)}`;
      generations.stop(generation, why);
      const message = `The read model “${projection.name}” stopped at ${why}. The others go on.`;
      onFault(new Fault("READ_MODEL_STOPPED", message, { projection: projection.name }, { cause: error }));
    }
  }

  const running = () => [...live.values()].filter(({ stopped }) => stopped === null);
  const reached = () => Math.min(...running().map(({ position }) => position), Number.MAX_SAFE_INTEGER);

  function take(stored: readonly Recorded[]) {
    const events = stored.map((event) => upcast(upcasters, event));
    db.transaction(() => running().forEach((generation) => feed(generation, events)));
    head = Math.max(head, events.at(-1)!.position);
    tellWaiters();
    listeners.forEach((heard) => heard(events));
  }

  function tellWaiters() {
    const now = reached();
    const served = waiters.filter(({ position }) => position <= now);
    if (served.length === 0) return;
    waiters = waiters.filter(({ position }) => position > now);
    served.forEach(({ done }) => done(true));
  }

  const subscription = store.subscribe({
    after: Math.min(...[...live.values()].map(({ position }) => position), head),
    onEvents: take,
    onFault: (error) => {
      if (closed) return;
      const message = "The log can no longer be followed; the read models stand still.";
      onFault(error instanceof Fault ? error : new Fault("STORE_UNREACHABLE", message, {}, { cause: error }));
    },
  });

  /** Builds a projection anew from the first event, beside the one that answers, and swaps it in. */
  async function rebuild(name: string, onProgress: (position: number, head: number) => void = () => {}) {
    const projection = projections.find((known) => known.name === name);
    if (!projection) throw new Fault("CONFIG_INVALID", `There is no read model “${name}”.`);
    const generation = generations.begin(projection);
    building.set(name, generation);
    try {
      for (;;) {
        const page = await store.readAll(generation.position, pageSize);
        if (closed) return;
        const events = page.map((event) => upcast(upcasters, event));
        if (events.length > 0) db.transaction(() => feed(generation, events));
        if (generation.stopped !== null) return;
        onProgress(generation.position, Math.max(head, generation.position));
        const answering = live.get(name)!;
        // From here to the swap nothing is awaited, so the running pass cannot get ahead.
        if (
          page.length < pageSize &&
          (answering.stopped !== null || generation.position >= answering.position)
        ) {
          generations.swapIn(generation);
          live.set(name, generation);
          return;
        }
      }
    } finally {
      building.delete(name);
    }
  }

  /** The queries of a projection, answered by its live generation. */
  const of = <Queries>(projection: Projection<Queries>): Queries => {
    const generation = live.get(projection.name);
    if (!generation) throw new Fault("READ_MODEL_STOPPED", `There is no read model “${projection.name}”.`);
    return generation.open.queries as Queries;
  };

  /** Waits until every running read model has this position; false if it took longer than allowed. */
  function waitFor(position: number, milliseconds: number): Promise<boolean> {
    if (reached() >= position) return Promise.resolve(true);
    return new Promise((resolve) => {
      const waiter: Waiter = { position, done: (served) => (clearTimeout(timer), resolve(served)) };
      const timer = setTimeout(() => {
        waiters = waiters.filter((other) => other !== waiter);
        resolve(false);
      }, milliseconds);
      waiters = [...waiters, waiter];
    });
  }

  const health = (): readonly ProjectionHealth[] =>
    [...live.values()].map(({ projection: { name }, version, position, stopped }) => {
      const behind = Math.max(0, head - position);
      return { name, version, position, behind, stopped, rebuilding: building.has(name) };
    });

  /** Hears every batch of events once the read models have it. Answers how to stop hearing. */
  function onApplied(heard: Heard): () => void {
    listeners.add(heard);
    return () => listeners.delete(heard);
  }

  async function close() {
    closed = true;
    await subscription.stop();
    waiters.forEach(({ done }) => done(false));
    await Promise.all(rebuilds);
    db.close();
  }

  const rebuilds = outdated.map(({ name }) =>
    rebuild(name).catch((error: unknown) =>
      onFault(new Fault("READ_MODEL_STOPPED", `“${name}” could not be built anew.`, {}, { cause: error })),
    ),
  );

  return { of, waitFor, position: reached, health, rebuild, onApplied, close };
}
