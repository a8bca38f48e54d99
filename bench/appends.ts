import { join } from "node:path";
import { SqliteDriver } from "../src/store/sqliteDriver.js";
import { v7 } from "uuid";
import { aNewsroom } from "./aNewsroom.js";
import { oneKilobyte } from "./oneKilobyte.js";
import { openSqliteStore } from "./built.js";
import { inTemporaryFolder } from "./inTemporaryFolder.js";
import type { Comparison, Effort, Measurement } from "./measurement.js";
import { perSecond } from "./perSecond.js";
import { rounds } from "./rounds.js";

const most = 64;

/** Durable appends a second, and whole commands, against the plainest loop that SQLite can be asked to run. */
export const appends: Measurement = {
  title: "Durable appends",
  take: (effort) => inTemporaryFolder((folder) => take(folder, effort)),
};

async function take(folder: string, { rounds: count, burst }: Effort): Promise<readonly Comparison[]> {
  const raw = rawInserts(join(folder, "raw.db"));
  const store = openSqliteStore({ file: join(folder, "events.db") });
  const { house, writer, ask } = await aNewsroom(join(folder, "newsroom"));
  const stories = await Promise.all(
    Array.from({ length: most }, (_, n) =>
      ask(writer, { type: "OpenStory", slugline: `harbour-${n}`, desk: "courts", urgency: 4 }),
    ),
  );

  const streams = Array.from({ length: most }, () => ({ name: `article-${v7()}`, revision: -1 }));
  const append = async (n: number) => {
    const stream = streams[n]!;
    const appended = await store.append(stream.name, stream.revision, [oneKilobyte()]);
    if ("conflict" in appended) throw new Error("Nobody else writes here.");
    stream.revision++;
  };
  let time = 0;
  const command = async (n: number) => {
    const slugline = `harbour-${n}-${time++}`;
    stories[n] = await ask(writer, { type: "ChangeSlugline", slugline }, stories[n]);
  };

  const rawLoop = () => perSecond(burst, 1, raw.insert);
  const beside = (writers: number, work: (n: number) => Promise<unknown>) => async () =>
    [await rawLoop(), await perSecond(burst, writers, work)] as const;
  const figures = await rounds(count, {
    "append, 1 writer": beside(1, append),
    "append, 8 writers at once": beside(8, append),
    "append, 64 writers at once": beside(64, append),
    "command, 1 writer": beside(1, command),
    "command, 8 writers at once": beside(8, command),
    "command, 64 writers at once": beside(64, command),
  });
  raw.close();
  await store.close();
  await house.close();

  return Object.entries(figures).map(([what, pairs]) => ({
    measured: { what, figures: pairs.map(([, measured]) => measured) },
    baseline: { what: "raw insert loop", figures: pairs.map(([baseline]) => baseline) },
    unit: "a second",
    better: "more",
  }));
}

/** The baseline: rows of the same JSON, made beforehand, each in a durable transaction of its own, and nothing else. */
function rawInserts(file: string) {
  const db = new SqliteDriver(file);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.exec("CREATE TABLE event (position INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT");
  const statement = db.prepare("INSERT INTO event (json) VALUES (?)");
  const json = JSON.stringify(oneKilobyte());
  return { insert: async () => statement.run(json), close: () => db.close() };
}
