import { join } from "node:path";
import { inclusionPath, openLedgerFile } from "./built.js";
import { inTemporaryFolder } from "./inTemporaryFolder.js";
import type { Comparison, Effort, Measurement } from "./measurement.js";
import { oneKilobyte } from "./oneKilobyte.js";
import { perSecond } from "./perSecond.js";
import { rounds } from "./rounds.js";

type File = ReturnType<typeof openLedgerFile>;
type Event = Parameters<File["add"]>[0][number];

const batch = 1_000;

/** What the proof costs: entering events in the ledger, and proving one among many. */
export const ledger: Measurement = {
  title: "The ledger",
  take: (effort) =>
    inTemporaryFolder(async (folder) => {
      const [few, many] = [effort.stories, effort.stories * 1_000];
      const files = {
        few: openLedgerFile(join(folder, "few.db")),
        many: openLedgerFile(join(folder, "many.db")),
      };
      enter(files.few, few);
      enter(files.many, many);
      const compared = [
        await proving(files, [few, many], effort),
        await entering(files, [few, many], effort),
      ];
      files.few.close();
      files.many.close();
      return compared;
    }),
};

async function proving(
  { few, many }: Readonly<{ few: File; many: File }>,
  [small, large]: readonly [number, number],
  effort: Effort,
): Promise<Comparison> {
  const cost = (file: File, size: number) => async () => {
    let proved = 0;
    const each = async () => void inclusionPath((proved++ * 7_919) % size, size, file.at);
    return 1_000_000 / (await perSecond(effort.burst, 1, each));
  };
  const figures = await rounds(effort.rounds, { few: cost(few, small), many: cost(many, large) });
  const hashes = inclusionPath(0, large, many.at).length;
  return {
    measured: {
      what: `proving one of ${large.toLocaleString("en")} events (${hashes} hashes, ${hashes * 32} bytes)`,
      figures: figures.many,
    },
    baseline: { what: `one of ${small.toLocaleString("en")}`, figures: figures.few },
    unit: "µs",
    better: "less",
  };
}

async function entering(
  { few, many }: Readonly<{ few: File; many: File }>,
  [small, large]: readonly [number, number],
  effort: Effort,
): Promise<Comparison> {
  const speed = (file: File) => () => {
    const events = eventsFrom(file.size(), batch);
    const begin = performance.now();
    file.add(events);
    return (batch * 1_000) / (performance.now() - begin);
  };
  const figures = await rounds(effort.rounds, { few: speed(few), many: speed(many) });
  return {
    measured: { what: `entering events behind ${large.toLocaleString("en")}`, figures: figures.many },
    baseline: { what: `behind ${small.toLocaleString("en")}`, figures: figures.few },
    unit: "events a second",
    better: "more",
  };
}

function enter(file: File, count: number) {
  for (let from = 0; from < count; from += batch) file.add(eventsFrom(from, Math.min(batch, count - from)));
}

const eventsFrom = (from: number, count: number): readonly Event[] =>
  Array.from({ length: count }, (_, n) => {
    const event = oneKilobyte();
    return { ...event, stream: `article-${event.id}`, revision: 0, position: from + n + 1 };
  });
