import { rmSync } from "node:fs";
import { aNewsroom } from "./aNewsroom.js";
import { atRest } from "./atRest.js";
import { dataFolder, openReadModels, openSqliteStore, projections } from "./built.js";
import { copyStories } from "./copyStories.js";
import { graphql } from "./graphql.js";
import { inTemporaryFolder } from "./inTemporaryFolder.js";
import { load } from "./load.js";
import type { Comparison, Effort, Measurement } from "./measurement.js";
import { boardQuery, questions } from "./queries.js";
import { rounds } from "./rounds.js";
import { serverProcess, type ServerProcess } from "./serverProcess.js";
import { tellStory } from "./tellStory.js";

const revisions = 155; // Some two hundred events a story: a million in ten thousand articles.
const different = 20;

/** What readers pay for the size of a newsroom: the same questions to one of 1,000 articles and to one of 10,000. */
export const sizes: Measurement = {
  title: "Large newsrooms",
  take: (effort) =>
    inTemporaryFolder((small) => inTemporaryFolder((large) => compare([small, large], effort))),
};

async function compare(folders: readonly [string, string], effort: Effort): Promise<readonly Comparison[]> {
  const { stories } = effort;
  const servers: ServerProcess[] = [];
  try {
    for (const [folder, count] of [
      [folders[0], stories / 2],
      [folders[1], stories * 5],
    ] as const)
      servers.push(await newsroomOf(folder, count));
    const [small, large] = servers as [ServerProcess, ServerProcess];
    const asked = await questions(large);
    const askedSmall = await questions(small);
    const all: Comparison[] = [];
    for (const [what, body] of Object.entries(asked)) {
      const cost = (server: ServerProcess, words: string) => async () =>
        (await load(server, { url: `${server.url}/graphql`, times: 100, body: words }, 4)).cpu;
      const figures = await rounds(effort.rounds, {
        small: cost(small, askedSmall[what]!),
        large: cost(large, body),
      });
      all.push({
        measured: {
          what: `${what}, ${(stories * 10).toLocaleString("en")} articles`,
          figures: figures.large,
        },
        baseline: { what: `${stories.toLocaleString("en")} articles`, figures: figures.small },
        unit: "µs of processor a request",
        better: "less",
      });
    }
    return [...all, await whileRebuilding(large, effort)];
  } finally {
    await Promise.all(servers.map(({ stop }) => stop()));
  }
}

/** A served newsroom of so many stories, each with a translation, its read models built. */
async function newsroomOf(folder: string, stories: number): Promise<ServerProcess> {
  const newsroom = await aNewsroom(folder);
  for (let told = 0; told < Math.min(different, stories); told++) await tellStory(newsroom, told, revisions);
  await newsroom.house.close();
  const { log, readModels: file } = dataFolder(folder);
  for (const part of ["", "-wal", "-shm"]) rmSync(file + part, { force: true });
  const store = openSqliteStore({ file: log });
  await copyStories(store, Math.max(0, stories - different));
  const readModels = await openReadModels({ file, store, projections, onFault: console.error });
  const head = await store.head();
  if (!(await readModels.waitFor(head, 900_000))) throw new Error("The read models never got there.");
  await readModels.close();
  await store.close();
  const server = await serverProcess(folder);
  await atRest(server);
  const { board } = await graphql<{ board: { totalCount: number } }>(server, "{ board { totalCount } }");
  console.error(
    `(${board.totalCount.toLocaleString("en")} articles, ${(head + 1).toLocaleString("en")} events)`,
  );
  return server;
}

/** How long readers wait while the largest read model is built anew, against how long they wait otherwise. */
async function whileRebuilding(server: ServerProcess, { rounds: count }: Effort): Promise<Comparison> {
  const body = JSON.stringify({ query: boardQuery });
  const ask = async () => (await load(server, { url: `${server.url}/graphql`, times: 200, body }, 4)).p99;
  const figures = await rounds(Math.min(count, 2), {
    quiet: ask,
    async building() {
      const built = server.rebuild("workingCopies");
      const waited = await ask();
      await built;
      return waited;
    },
  });
  return {
    measured: {
      what: "board of 50 while workingCopies is rebuilt, 99 of 100 wait less than",
      figures: figures.building,
    },
    baseline: { what: "while nothing is", figures: figures.quiet },
    unit: "ms",
    better: "less",
  };
}
