import { v7 } from "uuid";
import { aNewsroom, type Newsroom, type Seen } from "./aNewsroom.js";
import { history as projection, openNewsroom } from "./built.js";
import { inTemporaryFolder } from "./inTemporaryFolder.js";
import { load } from "./load.js";
import type { Comparison, Effort, Measurement } from "./measurement.js";
import { revised, threeKilobytes, type Paragraph } from "./prose.js";
import { historyQuery } from "./queries.js";
import { rounds } from "./rounds.js";
import { serverProcess } from "./serverProcess.js";

const lengths = [10, 100, 1_000] as const;

type Life = Seen & Readonly<{ revisions: number; body: readonly Paragraph[] }>;

/** What a long life costs: an article's history, and a command on it, after 10, 100 and 1,000 revisions. */
export const history: Measurement = {
  title: "Long lives",
  take: (effort) =>
    inTemporaryFolder(async (folder) => {
      const newsroom = await aNewsroom(folder);
      const lives: Life[] = [];
      for (const revisions of lengths) lives.push(await live(newsroom, revisions));
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

async function live({ writer, ask }: Newsroom, revisions: number): Promise<Life> {
  const story = await ask(writer, { type: "OpenStory", slugline: "harbour", desk: "courts", urgency: 4 });
  let body = threeKilobytes();
  let article = await ask(writer, {
    type: "DraftArticle",
    storyId: story.id,
    language: "en",
    headline: "The harbour board cannot say who signed",
    dek: null,
    byline: [],
    body,
    importedFrom: null,
  });
  for (let time = 0; time < revisions; time++)
    article = await ask(writer, { type: "ReviseBody", body: (body = revised(body, time)) }, article);
  return { ...article, revisions, body };
}

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

/** Every longer life held against the shortest. */
async function againstShortest(
  what: string,
  lives: readonly Life[],
  { rounds: count }: Effort,
  take: (life: Life) => Promise<number>,
): Promise<readonly Comparison[]> {
  const takes = lives.map((life) => [life.revisions, () => take(life)] as const);
  const figures = await rounds<number, number>(count, Object.fromEntries(takes));
  const [shortest, ...longer] = lives.map(({ revisions }) => ({
    what: `${revisions.toLocaleString("en")} revisions`,
    figures: figures[revisions]!,
  }));
  return longer.map((one) => ({
    measured: { ...one, what: `${what}, ${one.what}` },
    baseline: shortest!,
    unit: "µs",
    better: "less",
  }));
}

/** What doing something once costs, in microseconds, from doing it for so long; at least once. */
async function cost(milliseconds: number, work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  let done = 0;
  do {
    await work();
    done++;
  } while (performance.now() - begin < milliseconds);
  return ((performance.now() - begin) * 1_000) / done;
}
