import { v7 } from "uuid";
import { againstShortest, cost } from "./againstShortest.js";
import { aLongLife, type Life } from "./aLongLife.js";
import { aNewsroom, type Newsroom } from "./aNewsroom.js";
import { history as projection, openNewsroom } from "./built.js";
import { inTemporaryFolder } from "./inTemporaryFolder.js";
import { load } from "./load.js";
import type { Effort, Measurement } from "./measurement.js";
import { revised } from "./prose.js";
import { historyQuery } from "./queries.js";
import { serverProcess } from "./serverProcess.js";

const lengths = [10, 100, 1_000, 2_000] as const;

/** What a long life costs: an article's history, and a command on it, after 10, 100, 1,000 and 2,000 revisions. */
export const history: Measurement = {
  title: "Long lives",
  take: (effort) =>
    inTemporaryFolder(async (folder) => {
      const newsroom = await aNewsroom(folder);
      const lives: Life[] = [];
      for (const revisions of lengths) lives.push(await aLongLife(newsroom, revisions));
      const { house } = newsroom;
      await house.readModels.waitFor(await house.store.head(), 10_000);
      const here = [
        ...(await pages(newsroom, lives, effort)),
        ...(await decisions(newsroom, lives, effort)),
        ...(await saves(newsroom, lives, effort)),
      ];
      await house.close();
      return [...here, ...(await overHttp(folder, lives, effort))];
    }),
};

async function pages({ house }: Newsroom, lives: readonly Life[], effort: Effort) {
  const { historiesOf } = house.readModels.of(projection);
  const page = (lines: number) => (life: Life) =>
    cost(effort.burst, async () => historiesOf([life.id], Number.MAX_SAFE_INTEGER, lines).get(life.id)!);
  return [
    ...(await againstShortest("newest 10 lines of history, in process", lives, effort, page(10))),
    ...(await againstShortest("newest 50 lines of history, in process", lives, effort, page(50))),
  ];
}

async function decisions({ house, writer }: Newsroom, lives: readonly Life[], effort: Effort) {
  const { store } = house;
  const open = () => openNewsroom({ store, now: () => new Date(), newId: v7 });
  const preview = async (newsroom: ReturnType<typeof open>, { id, revision, body }: Life) => {
    const request = { by: writer, origin: "api", commandId: v7(), id, expectedRevision: revision } as const;
    const answer = await newsroom.ask(
      { ...request, preview: true },
      { type: "ReviseBody", body: revised(body, 1_001) },
    );
    if ("refused" in answer) throw new Error(JSON.stringify(answer.refused));
  };
  return [
    ...(await againstShortest("deciding a ReviseBody (preview)", lives, effort, (life) =>
      cost(effort.burst, () => preview(house.newsroom, life)),
    )),
    ...(await againstShortest("the same, first after a start", lives, effort, (life) =>
      cost(0, () => preview(open(), life)),
    )),
  ];
}

/** Saves each article a few times more, which changes its length by less than a hundredth a round. */
async function saves({ writer, ask }: Newsroom, lives: readonly Life[], effort: Effort) {
  const latest = new Map<Life, Life>(lives.map((life) => [life, life]));
  let time = 2_000;
  return againstShortest("a ReviseBody, on the disk", lives, effort, (life) =>
    cost(0, async () => {
      const { body: before, ...seen } = latest.get(life)!;
      const body = revised(before, time++);
      latest.set(life, { ...seen, ...(await ask(writer, { type: "ReviseBody", body }, seen)), body });
    }),
  );
}

async function overHttp(folder: string, lives: readonly Life[], effort: Effort) {
  const server = await serverProcess(folder);
  const page = (lines: number) => async (life: Life) => {
    const body = JSON.stringify({ query: historyQuery(`article-${life.id}`, lines) });
    const asking = { url: `${server.url}/graphql`, times: 300, body };
    return (await load(server, asking, 2)).cpu;
  };
  try {
    return [
      ...(await againstShortest("newest 10 lines, over GraphQL, processor", lives, effort, page(10))),
      ...(await againstShortest("newest 50 lines, over GraphQL, processor", lives, effort, page(50))),
    ];
  } finally {
    await server.stop();
  }
}
