import { v7 } from "uuid";
import { aNewsroom } from "./aNewsroom.js";
import { answerAlways, graphql } from "./graphql.js";
import { inTemporaryFolder } from "./inTemporaryFolder.js";
import { load, type Asking, type Load } from "./load.js";
import type { Comparison, Effort, Measurement } from "./measurement.js";
import { revised, type Paragraph } from "./prose.js";
import { rounds } from "./rounds.js";
import { boardQuery, reviseBodyMutation, shortBoardQuery } from "./queries.js";
import { serverProcess, type ServerProcess } from "./serverProcess.js";
import { tellStory } from "./tellStory.js";

const stories = 40; // With their translations more than the board shows at once.
const connections = 8;
const crowd = 32;

/** The board and a mutation over HTTP, against the same server answering the same bytes from memory. */
export const http: Measurement = {
  title: "Over HTTP",
  take: (effort) =>
    inTemporaryFolder(async (folder) => {
      const newsroom = await aNewsroom(folder);
      await Promise.all(Array.from({ length: stories }, (_, n) => tellStory(newsroom, n)));
      await newsroom.house.close();
      const server = await serverProcess(folder);
      try {
        return [
          ...(await board(server, effort, "board of 50", boardQuery)),
          ...(await board(server, effort, "small board: author and translation status", shortBoardQuery)),
          await patience(server, effort),
          ...(await mutation(server, effort)),
        ];
      } finally {
        await server.stop();
      }
    }),
};

async function board(server: ServerProcess, effort: Effort, what: string, query: string) {
  await answerAlways(server, await graphql<object>(server, query));
  const body = JSON.stringify({ query });
  const asking = { url: `${server.url}/graphql`, times: 300, body };
  return compare(server, effort, what, body, async () => asking, [...memories, ownMemory]);
}

/** How long the last of many clients waits, against the one in the middle. */
async function patience(server: ServerProcess, { rounds: count }: Effort): Promise<Comparison> {
  const asking = { url: `${server.url}/graphql`, times: 2_000, body: JSON.stringify({ query: boardQuery }) };
  const waits = (await rounds(count, { all: () => load(server, asking, crowd) })).all;
  return {
    measured: {
      what: `board of 50 under ${crowd} clients, 99 of 100 wait less than`,
      figures: waits.map(({ p99 }) => p99),
    },
    baseline: { what: "half of them wait less than", figures: waits.map(({ p50 }) => p50) },
    unit: "ms",
    better: "less",
  };
}

async function mutation(server: ServerProcess, effort: Effort): Promise<readonly Comparison[]> {
  const once = (await savings(server))().body;
  const { query, variables } = JSON.parse(once) as { query: string; variables: object };
  await answerAlways(server, await graphql<object>(server, query, variables));
  return compare(server, effort, "reviseBody (3 kB)", once, async () => ({
    url: `${server.url}/graphql`,
    times: 400,
    body: await savings(server),
  }));
}

type Memory = Readonly<{ said: string; url: (server: ServerProcess) => string; times: number }>;

// What answers from memory, in the process of the newsroom.
const memories: readonly Memory[] = [
  {
    said: "the same bytes from Fastify",
    url: ({ constantUrl }) => `${constantUrl}/constant`,
    times: 4_000,
  },
  {
    said: "the same answer from Apollo, out of memory",
    url: ({ constantUrl }) => `${constantUrl}/graphql`,
    times: 500,
  },
];
const ownMemory: Memory = {
  said: "the same answer from Stet, out of memory",
  url: ({ alwaysUrl }) => `${alwaysUrl}/graphql`,
  times: 500,
};

async function compare(
  server: ServerProcess,
  { rounds: count }: Effort,
  what: string,
  body: string,
  asking: () => Promise<Asking>,
  baselines = memories,
): Promise<readonly Comparison[]> {
  const ask = (asked: Asking) => load(server, asked, connections);
  const constants = baselines.map(({ said, url, times }): [string, () => Promise<Load>] => [
    said,
    () => ask({ url: url(server), times, body }),
  ]);
  const figures = await rounds<string, Load>(count, {
    ...Object.fromEntries(constants),
    measured: async () => ask(await asking()),
  });
  return baselines.flatMap(({ said }): readonly Comparison[] => [
    {
      measured: { what, figures: figures["measured"]!.map(({ perSecond }) => perSecond) },
      baseline: { what: said, figures: figures[said]!.map(({ perSecond }) => perSecond) },
      unit: "requests a second",
      better: "more",
    },
    {
      measured: { what, figures: figures["measured"]!.map(({ cpu }) => cpu) },
      baseline: { what: said, figures: figures[said]!.map(({ cpu }) => cpu) },
      unit: "µs of processor a request",
      better: "less",
    },
  ]);
}

type Open = { id: string; revision: number; body: readonly Paragraph[] };

/** Saves the originals' bodies in turn, each with a paragraph changed, each at the revision it was last answered. */
async function savings(server: ServerProcess) {
  const { board } = await graphql<{ board: { nodes: readonly (Open & { language: string })[] } }>(
    server,
    "{ board(first: 100) { nodes { id revision body language } } }",
  );
  const free: Open[] = board.nodes.filter(({ language }) => language === "en");
  let time = 0;
  return () => {
    const article = free.shift()!;
    const body = revised(article.body, time++);
    const input = { commandId: v7(), articleId: article.id, expectedRevision: article.revision, body };
    return {
      body: JSON.stringify({ query: reviseBodyMutation, variables: { input } }),
      answered(answer: string) {
        const { data } = JSON.parse(answer) as { data: { reviseBody: { revision: number } } };
        free.push({ ...article, body, revision: data.reviseBody.revision });
      },
    };
  };
}
