import { v7 } from "uuid";
import { againstShortest, cost } from "./againstShortest.js";
import { aLongLife, type Life } from "./aLongLife.js";
import { aNewsroom, type Newsroom } from "./aNewsroom.js";
import { blame, differenceOfBodies, past } from "./built.js";
import { inTemporaryFolder } from "./inTemporaryFolder.js";
import type { Comparison, Effort, Measurement } from "./measurement.js";
import { threeKilobytes, type Paragraph } from "./prose.js";
import { rounds } from "./rounds.js";

const lengths = [10, 100, 1_000, 2_000] as const;
const kilobytes = [10, 100, 1_000] as const;

/** What looking back costs: an article as it was and who wrote it, after few and many revisions; and what differs in long texts. */
export const proof: Measurement = {
  title: "Proof",
  take: (effort) =>
    inTemporaryFolder(async (folder) => {
      const newsroom = await aNewsroom(folder);
      const lives: Life[] = [];
      for (const revisions of lengths) lives.push(await aLongLife(newsroom, revisions));
      const { house } = newsroom;
      await house.readModels.waitFor(await house.store.head(), 30_000);
      const told = [
        ...(await lookingBack(newsroom, lives, effort)),
        ...(await againstHistory(newsroom, lives.at(-1)!, effort)),
      ];
      await house.close();
      return [...told, ...(await differing(effort))];
    }),
};

async function lookingBack({ house }: Newsroom, lives: readonly Life[], effort: Effort) {
  const was = house.readModels.of(past);
  const half = ({ id, revisions }: Life) => [{ articleId: id, moment: { revision: revisions >> 1 } }];
  return [
    ...(await againstShortest("an article as of half its life, in process", lives, effort, (life) =>
      cost(effort.burst, async () => was.textsAt(half(life))),
    )),
    ...(await againstShortest("who wrote which words of it now, in process", lives, effort, (life) =>
      cost(effort.burst, async () => blamed(life)),
    )),
  ];

  function blamed({ id }: Life) {
    const [text] = was.textsAt([{ articleId: id, moment: "now" }]);
    const until = Number.MAX_SAFE_INTEGER;
    const [said] = was.said([blame.toBeKnown(text!).map((part) => ({ ...part, until }))], until);
    return blame.blame(text!, said!);
  }
}

/** As of a revision, against folding the article's events up to it. */
async function againstHistory(
  { house }: Newsroom,
  { id, revisions }: Life,
  { rounds: count, burst }: Effort,
): Promise<readonly Comparison[]> {
  const was = house.readModels.of(past);
  const figures = await rounds<"asked" | "read", number>(count, {
    asked: () =>
      cost(burst, async () => was.textsAt([{ articleId: id, moment: { revision: revisions >> 1 } }])),
    read: () => cost(burst, () => house.store.readStream(`article-${id}`, { to: revisions >> 1 })),
  });
  return [
    {
      measured: { what: `as of half of ${revisions.toLocaleString("en")} revisions`, figures: figures.asked },
      baseline: { what: "reading the events up to there", figures: figures.read },
      unit: "µs",
      better: "less",
    },
  ];
}

async function differing({ rounds: count }: Effort): Promise<readonly Comparison[]> {
  const texts = kilobytes.map((size) => ({ size, body: bodyOf(size) }));
  const ways: readonly (readonly [string, (body: readonly Paragraph[]) => readonly Paragraph[]])[] = [
    ["three words in ten changed", (body) => body.map((block) => rewritten(block, 3))],
    ["every word changed", (body) => body.map((block) => rewritten(block, 10))],
    ["every block moved", (body) => body.toReversed()],
    ["one block of all, three words in ten changed", (body) => [rewritten(inOne(body), 3)]],
  ];
  const comparisons: Comparison[] = [];
  for (const [way, change] of ways) {
    const takes = texts.map(({ size, body }) => {
      const changed = change(body);
      const first = changed.length === 1 ? [inOne(body)] : body;
      return [size, () => cost(0, async () => differenceOfBodies(first, changed))] as const;
    });
    const figures = await rounds<number, number>(count, Object.fromEntries(takes));
    for (const size of kilobytes.slice(1))
      comparisons.push({
        measured: {
          what: `${way}, ${size.toLocaleString("en")} kB`,
          figures: inMilliseconds(figures[size]!),
        },
        baseline: { what: `${kilobytes[0]} kB`, figures: inMilliseconds(figures[kilobytes[0]]!) },
        unit: "ms",
        better: "less",
      });
  }
  return comparisons;
}

const inMilliseconds = (figures: readonly number[]) => figures.map((microseconds) => microseconds / 1_000);

function bodyOf(size: number): readonly Paragraph[] {
  const body: Paragraph[] = [];
  for (let length = 0; length < size * 1_000;) {
    const blocks = threeKilobytes();
    body.push(...blocks);
    length += blocks.reduce((sum, block) => sum + wordsOf(block).length, 0);
  }
  return body;
}

const wordsOf = ({ content }: Paragraph) => content.map(({ text }) => text).join("");

const withWords = (id: string, text: string): Paragraph => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});

const one = v7();
const inOne = (body: readonly Paragraph[]) => withWords(one, body.map(wordsOf).join(" "));

/** The block with so many of ten words written otherwise. */
const rewritten = (block: Paragraph, ofTen: number) =>
  withWords(
    block.attrs.id,
    wordsOf(block)
      .split(" ")
      .map((word, n) => ((n * 7) % 10 < ofTen ? `${word}s` : word))
      .join(" "),
  );
