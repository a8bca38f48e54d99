import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRulings } from "../../src/approvals/readRulings.js";
import type { Ruling } from "../../src/approvals/ruling.js";
import { articleDecider } from "../../src/article/article.js";
import { rulingOn } from "../../src/article/review/gateRuling.js";
import { canonicalHash } from "../../src/canonicalHash.js";
import { gates, type Gate } from "../../src/gate.js";
import { photoDecider, type Photo } from "../../src/photo/photo.js";
import { photoAtHand } from "../../src/photo/photoAtHand.js";
import { storyDecider } from "../../src/story/story.js";
import type { EventStore } from "../../src/store/eventStore.js";
import { anyBusyDay } from "../support/arbitrary/anyBusyDay.js";
import { live } from "../support/arbitrary/anyNewsday.js";
import { aNewsroom } from "../support/newsroom/aNewsroom.js";
import { atWork } from "../support/newsroom/atWork.js";

describe("Whatever happens in a newsroom, the record of an article's approvals", () => {
  test("says at every moment what the gates themselves judged, and holds exactly what was hashed", async () => {
    const seen = { rulings: 0, ended: 0, again: 0, editions: 0 };
    await fc.assert(
      fc.asyncProperty(anyBusyDay, async (newsday) => {
        const newsroom = await aNewsroom();
        const work = atWork(newsroom);
        await live(newsday, work);
        for (const id of work.begun.article) {
          const rulings = (await readRulings(newsroom.store, id))!;
          for (const { text, contentHash, isExact, stood, editions } of rulings) {
            expect([isExact, canonicalHash(text)]).toEqual([true, contentHash]);
            seen.rulings += 1;
            seen.ended += stood.filter(({ until }) => until !== null).length;
            seen.again += Math.max(0, stood.length - 1);
            seen.editions += editions.length;
          }
          for (const ruling of rulings)
            if (ruling.kind === "approved") expect(wroteSince(ruling)).toBe(false);
          for (const { position, judged } of await judgements(newsroom.store, id))
            for (const gate of gates) {
              const standing = rulings.filter(
                (ruling) =>
                  ruling.gate === gate &&
                  ruling.stood.some(
                    ({ from, until }) =>
                      from.position <= position && (until === null || until.position > position),
                  ),
              );
              expect(standing.map(({ revision }) => revision)).toEqual(judged[gate]);
            }
        }
      }),
      { numRuns: 8 },
    );
    expect(Math.min(seen.rulings, seen.ended, seen.editions)).toBeGreaterThan(0);
  });
});

const wroteSince = ({ by, writtenSinceLastApproval }: Ruling) => writtenSinceLastApproval.includes(by);

type Judgement = Readonly<{ position: number; judged: Readonly<Record<Gate, readonly number[]>> }>;

/** By the hashes, which ruling bore on each gate after every event that could change that. */
async function judgements(store: EventStore, articleId: string): Promise<readonly Judgement[]> {
  const log = await store.readAll(-1, 10_000);
  let [article, story] = [articleDecider.initial, storyDecider.initial];
  const photos = new Map<string, Photo>();
  const storyId = log.find(({ stream }) => stream === `article-${articleId}`)!.data["storyId"] as string;
  return log.map((event) => {
    const { stream, position } = event;
    if (stream === `article-${articleId}`) article = articleDecider.evolve(article, event as never);
    else if (stream === `story-${storyId}`) story = storyDecider.evolve(story, event as never);
    else if (stream.startsWith("photo-"))
      photos.set(stream, photoDecider.evolve(photos.get(stream) ?? photoDecider.initial, event as never));
    const pictures = story.pictures.map((placement) => ({
      ...placement,
      ...photoAtHand(photos.get(`photo-${placement.photoId}`) ?? photoDecider.initial),
    }));
    const judged = gates.map((gate) => {
      const ruling = rulingOn(gate, article, pictures);
      return [gate, ruling && ruling.state !== "void" ? [ruling.revision] : []] as const;
    });
    return { position, judged: Object.fromEntries(judged) as unknown as Judgement["judged"] };
  });
}
