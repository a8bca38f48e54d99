import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { NewEvent } from "../../../src/store/eventStore.js";
import { openSqliteStore } from "../../../src/store/sqlite.js";
import { currentVersion } from "../../../src/store/upcast.js";
import { upcasters } from "../../../src/store/upcasters.js";
import { uuid } from "../telling/facts.js";
import { ordinary, type Told } from "../telling/recorded.js";
import { temporaryFolder } from "../programs/temporaryFolder.js";

/** What happened to one stream, as a spec tells it. */
export type Happening = readonly [stream: string, ...told: readonly Told[]];

/** A log in a temporary folder, to which a spec tells what happened; the nth event happened n minutes after nine. */
export type ALog = Awaited<ReturnType<typeof aLog>>;

/** Opens a log with what has happened already. */
export async function aLog(...past: readonly Happening[]) {
  const folder = temporaryFolder();
  const store = openSqliteStore({ file: join(folder, "events.db"), pollMilliseconds: 5 });
  onTestFinished(() => store.close());
  const revisions = new Map<string, number>();
  let count = 0;

  /** Appends what happened, each stream's events at once. Answers the last one's position. */
  async function tell(...happenings: readonly Happening[]): Promise<number> {
    for (const [stream, ...told] of happenings) {
      const revision = revisions.get(stream) ?? -1;
      const appended = await store.append(stream, revision, told.map(complete));
      if ("conflict" in appended) throw new Error(`${stream} is at ${appended.conflict.actual}.`);
      revisions.set(stream, revision + told.length);
    }
    return store.head();
  }

  function complete({ type, data, ...meta }: Told): NewEvent {
    const n = count++;
    const event = { type, data, id: uuid(0xe0000 + n), schemaVersion: currentVersion(upcasters, type) };
    return { ...event, meta: { ...ordinary(n), ...meta } };
  }

  await tell(...past);
  return { folder, store, tell };
}
