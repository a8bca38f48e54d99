import type { Recorded } from "../../src/decider.js";
import { Fault } from "../../src/fault.js";
import type { SqliteDatabase } from "../../src/store/sqliteDatabase.js";
import { upcast } from "../../src/store/upcast.js";
import { upcasters } from "../../src/store/upcasters.js";
import { positionOf, type Generation, type Generations } from "./generations.js";
import { hearing } from "./projection.js";

/** Feeds events to generations, all of them in one transaction. Answers a Fault for each that stopped at an event. */
export type Feed = (fed: readonly Generation[], events: readonly Recorded[]) => readonly Fault[];

/** Makes the feed of a file of read models. */
export function openFeed(db: SqliteDatabase, { checkpoint }: Generations): Feed {
  return (fed, events) => {
    const before = fed.map(({ last }) => last);
    try {
      return db.transaction(() => fed.flatMap((generation) => feed(generation, events) ?? []));
    } catch (error) {
      // Nothing of it was kept, so nothing of it may be remembered.
      fed.forEach((generation, n) => {
        generation.open.forget?.();
        generation.last = before[n]!;
      });
      throw error;
    }
  };

  function feed(generation: Generation, events: readonly Recorded[]): Fault | null {
    const fresh = events.filter(({ position }) => position > positionOf(generation));
    if (fresh.length === 0 || attempt(generation, fresh) === null) return null;
    // One by one it gets exactly as far as it can, however the log was cut into batches.
    for (const event of fresh) {
      const failed = attempt(generation, [event]);
      if (failed) return stop(generation, event, failed.error);
    }
    return null;
  }

  /** All of these events or none of them; what failed is handed back. */
  function attempt(generation: Generation, events: readonly Recorded[]): Readonly<{ error: unknown }> | null {
    const { open } = generation;
    db.exec("SAVEPOINT feed");
    try {
      for (const event of events) hearing(open, event)?.(upcast(upcasters, event) as never);
      open.flush?.();
      checkpoint(generation, events.at(-1)!);
      db.exec("RELEASE feed");
      return null;
    } catch (error) {
      if (isOfTheFile(error)) throw error;
      open.forget?.();
      db.exec("ROLLBACK TO feed; RELEASE feed");
      return { error };
    }
  }
}

function stop(generation: Generation, event: Recorded, error: unknown): Fault {
  const { name } = generation.projection;
  const { type, revision, stream, position } = event;
  const why = `${type} at revision ${revision} of ${stream}: ${error instanceof Error ? error.message : String(error)}`;
  generation.stopped = why;
  return new Fault(
    "READ_MODEL_STOPPED",
    `The read model “${name}” stopped; the others go on. ${why}`,
    { projection: name, type, stream, revision, position },
    { cause: error },
  );
}

/** A full disk or a damaged file is nobody's fault in particular: no read model can go on. */
const isOfTheFile = (error: unknown) => error instanceof Fault && error.code.startsWith("STORE_");
