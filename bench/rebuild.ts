import { rmSync } from "node:fs";
import { aNewsroom } from "./aNewsroom.js";
import { dataFolder, openReadModels, openSqliteStore, projections } from "./built.js";
import { inTemporaryFolder } from "./inTemporaryFolder.js";
import type { Comparison, Effort, Measurement } from "./measurement.js";
import { rounds } from "./rounds.js";
import { tellStory } from "./tellStory.js";

const atOnce = 50;
const pageSize = 500;

/** All read models built from nothing, against reading the same log and doing nothing with it. */
export const rebuild: Measurement = {
  title: "Rebuild",
  take: (effort) => inTemporaryFolder((folder) => take(folder, effort)),
};

async function take(folder: string, { rounds: count, stories }: Effort): Promise<readonly Comparison[]> {
  const newsroom = await aNewsroom(folder);
  for (let told = 0; told < stories; told += atOnce)
    await Promise.all(
      Array.from({ length: Math.min(atOnce, stories - told) }, (_, n) => tellStory(newsroom, told + n)),
    );
  await newsroom.house.close();

  const { log, readModels: file } = dataFolder(folder);
  const store = openSqliteStore({ file: log });
  const head = await store.head();
  const asRate = async (work: () => Promise<void>) => {
    const begin = performance.now();
    await work();
    return (head * 1_000) / (performance.now() - begin);
  };

  async function read() {
    for (let page = await store.readAll(-1, pageSize); page.length > 0;)
      page = await store.readAll(page.at(-1)!.position, pageSize);
  }
  async function build() {
    for (const part of ["", "-wal", "-shm"]) rmSync(file + part, { force: true });
    const readModels = await openReadModels({ file, store, projections, onFault: console.error });
    if (!(await readModels.waitFor(head, 120_000))) throw new Error("The read models never got there.");
    await readModels.close();
  }

  const figures = await rounds(count, { read: () => asRate(read), build: () => asRate(build) });
  await store.close();
  return [
    {
      measured: { what: `all read models from ${head.toLocaleString("en")} events`, figures: figures.build },
      baseline: { what: "reading them", figures: figures.read },
      unit: "events a second",
      better: "more",
    },
  ];
}
