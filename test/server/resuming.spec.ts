import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { obey } from "../support/serving/command.js";
import { draftedArticle, type Drafted } from "../support/serving/draftedArticle.js";
import { listener } from "../support/serving/listener.js";

let server: AServer;
let articles: readonly Drafted[];
beforeAll(async () => {
  server = await aServer();
  articles = await Promise.all([0, 1, 2].map(() => draftedArticle(server)));
});
afterAll(() => server.close());

type Change = Readonly<{ position: string; event: { type: string; subjectId: string; revision: number } }>;

const change = "position event { type subjectId revision } articles { id revision }";
const board = `subscription ($after: Position) { told: boardChanged(after: $after) { ${change} } }`;
const one = `subscription ($id: ID!, $after: Position) { told: articleChanged(id: $id, after: $after) { ${change} } }`;

/** Numbers as good as random, and the same in every run. */
function* dice(seed: number): Generator<number, never> {
  for (let state = seed; ;) yield (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
}

let written = 0;

/** Everybody writes at once: headlines, deks and sluglines. */
async function writeOn(rounds: number) {
  await Promise.all(
    articles.map(async ({ work, storyId }, n) => {
      for (let round = 0; round < rounds; round++) {
        await work("copyEditor", "changeHeadline", {
          headline: `Headline ${n}.${round} of ${++written}`,
        });
        await work("reporter", "changeDek", { dek: `Dek ${n}.${round} of ${++written}` });
        if (round % 3 > 0) continue;
        const { story } = await server.ask<{ story: { revision: number } }>(
          "reporter",
          "query ($id: ID!) { story(id: $id) { revision } }",
          { id: storyId },
        );
        const slugline = `fine-${n}-${round}-${++written}`;
        await obey(server, "deskEditor", "changeSlugline", {
          storyId,
          expectedRevision: story.revision,
          slugline,
        });
      }
    }),
  );
}

/** Listens over one socket after another, each torn at some moment, until the log's end has come. */
async function listenThroughStorms(
  query: string,
  variables: object,
  after: string,
  seed: number,
  end: () => string | null,
) {
  const heard: Change[] = [];
  const random = dice(seed);
  let sockets = 0;
  const last = () => heard.at(-1)?.position ?? after;
  while (last() !== end()) {
    sockets++;
    const { listen, tear } = listener(server, "auditor");
    const told = listen<{ told: Change }>(query, { ...variables, after: last() });
    const enough = Math.floor(random.next().value * 7);
    const before = heard.length;
    let taken = 0;
    await vi.waitUntil(
      () => {
        for (; taken < told.answers.length; taken++) {
          expect(told.answers[taken]!.errors).toBeUndefined();
          heard.push(told.answers[taken]!.data!.told);
        }
        return heard.length - before > enough || last() === end() || told.done();
      },
      { timeout: 20_000, interval: 1 },
    );
    tear();
  }
  return { heard, sockets };
}

const spelled = (position: number) => `p${position}`;

/** What the log says happened after a position, to some of the streams. */
async function logged(after: number, concerns: (stream: string) => boolean): Promise<readonly Change[]> {
  const events = await server.house.store.readAll(after, 10_000);
  return events
    .filter(({ stream }) => concerns(stream))
    .map(({ position, type, stream, revision }) => ({
      position: spelled(position),
      event: { type, subjectId: stream, revision },
    }));
}

const bare = (changes: readonly Change[]) => changes.map(({ position, event }) => ({ position, event }));

test.each([1, 2, 3])(
  "The board's listener loses nothing and hears nothing twice, however often its line breaks (%i)",
  async (seed) => {
    const start = await server.house.store.head();
    let end: string | null = null;
    const listening = listenThroughStorms(board, {}, spelled(start), seed, () => end);
    await writeOn(6);
    end = spelled(await server.house.store.head());

    const { heard, sockets } = await listening;
    const log = await logged(start, (stream) => /^(article|story)-/.test(stream));
    expect(log.length).toBe(3 * (12 + 2));
    expect(bare(heard)).toStrictEqual(log);
    expect(sockets).toBeGreaterThan(3);
  },
);

test("An article's listener hears of that article and its story, and of no other", async () => {
  const start = await server.house.store.head();
  const { articleId: id, storyId } = articles[1]!;
  const mine = (stream: string) => stream === id || stream === storyId;
  let end: string | null = null;
  const listening = listenThroughStorms(one, { id }, spelled(start), 4, () => end);
  await writeOn(6);
  const log = await logged(start, mine);
  end = log.at(-1)!.position;

  const { heard, sockets } = await listening;
  expect(bare(heard)).toStrictEqual(log);
  expect(sockets).toBeGreaterThan(1);
});

test("Whatever is told can be seen: the articles are at least as new as the event", async () => {
  const start = await server.house.store.head();
  const { listen, tear } = listener(server, "auditor");
  type Shown = Change & { articles: { id: string; revision: number }[] };
  const told = listen<{ told: Shown }>(board, { after: spelled(start) });
  await writeOn(3);
  await told.until((await logged(start, (stream) => /^(article|story)-/.test(stream))).length);
  tear();
  for (const { data } of told.answers) {
    const { event, articles: shown } = data!.told;
    const touched = shown.find(({ id }) => id === event.subjectId);
    if (event.subjectId.startsWith("article-"))
      expect(touched!.revision).toBeGreaterThanOrEqual(event.revision);
    else expect(shown).toHaveLength(1);
  }
});

test("Without a position it begins with what happens from now on", async () => {
  const { listen, connected, tear } = listener(server, "auditor");
  await connected;
  const told = listen<{ told: Change }>(board);
  const [article] = articles;
  await vi.waitUntil(
    async () => {
      await article!.work("reporter", "changeDek", { dek: `Dek of ${++written}` });
      return told.answers.length > 0;
    },
    { timeout: 15_000 },
  );
  tear();
  const first = told.answers[0]!.data!.told;
  const log = await logged(-1, (stream) => stream === article!.articleId);
  expect(log.findIndex(({ position }) => position === first.position)).toBeGreaterThan(2);
});
