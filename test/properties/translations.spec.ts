import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleDecider, type Article } from "../../src/article/article.js";
import { plainText } from "../../src/article/body/plainText.js";
import type { ArticleCommand } from "../../src/article/commands.js";
import { isTranslatable, segmentsOf, type PinnedSegment } from "../../src/article/translation/segment.js";
import { anyNewsday } from "../support/arbitrary/anyCommand.js";
import { articleId, ines, storyId } from "../support/telling/facts.js";
import { live, logOf } from "../support/telling/live.js";
import { minute } from "../support/telling/recorded.js";
import type { Said } from "../support/telling/spec.js";

describe("Whatever happens to its source, a translation", () => {
  test("can be finished: every segment takes words, and none is left over", () => {
    fc.assert(
      fc.property(anyTwoMoments, ({ pinned }) => {
        expect(waitingFor(translated(pinned))).toEqual([]);
      }),
    );
  });

  test("says the source's blocks in the source's order, pictures and embeds as they are", () => {
    fc.assert(
      fc.property(anyTwoMoments, ({ pinned }) => {
        const wordy = pinned.body.filter((block) => !("content" in block) || plainText(block).trim() !== "");
        const { body } = translated(pinned);
        expect(body.map(({ type, attrs }) => ({ type, attrs }))).toEqual(
          wordy.map(({ type, attrs }) => ({ type, attrs })),
        );
      }),
    );
  });

  test("changes in nothing until its own pin is moved, and changes nothing of its source", () => {
    fc.assert(
      fc.property(anyTwoMoments, ({ pinned, now }) => {
        const before = JSON.stringify(now);
        const moments = live(articleDecider, [open(pinned), ...translating(pinned), rebaseTo(now)]);
        const finished = moments.at(-2)!.after;
        expect(finished.translation!.segments).toEqual(segmentsOf(pinned));
        expect(JSON.stringify(now)).toBe(before);
        expect(logOf(moments).every(({ stream }) => stream === moments[0]!.recorded[0]!.stream)).toBe(true);
      }),
    );
  });

  test("waits after a rebase for exactly the segments whose words are others now", () => {
    fc.assert(
      fc.property(anyTwoMoments, ({ pinned, now }) => {
        const hashes = new Map(segmentsOf(pinned).map(({ segmentId, hash }) => [segmentId, hash]));
        const changed = segmentsOf(now).filter(
          (segment) => isTranslatable(segment) && hashes.get(segment.segmentId) !== segment.hash,
        );
        expect(waitingFor(translated(pinned, rebaseTo(now)))).toEqual(
          changed.map(({ segmentId }) => segmentId),
        );
      }),
      { numRuns: 300 },
    );
  });

  test("is up to date as soon as those are translated again", () => {
    fc.assert(
      fc.property(anyTwoMoments, ({ pinned, now }) => {
        expect(waitingFor(translated(pinned, rebaseTo(now), ...translating(now)))).toEqual([]);
      }),
    );
  });

  test("goes back with its source: a rebase there and back leaves nothing to do", () => {
    fc.assert(
      fc.property(anyTwoMoments, ({ pinned, now }) => {
        expect(waitingFor(translated(pinned, rebaseTo(now), rebaseTo(pinned)))).toEqual([]);
      }),
    );
  });
});

/** A source at the revision that a translation pins, and as it is some time after. */
const anyTwoMoments = fc.tuple(anyNewsday, fc.nat()).map(([day, cut]) => {
  const log = logOf(live(articleDecider, day));
  const fold = (count: number) => log.slice(0, count).reduce(articleDecider.evolve, articleDecider.initial);
  return { pinned: fold(1 + (cut % log.length)), now: fold(log.length) };
});

type Ask = Said<ArticleCommand>;
const atHand = (source: Article) => ({
  storyId,
  language: source.language,
  byline: source.byline,
  segments: segmentsOf(source),
});
const open = (source: Article): Ask => ({
  type: "OpenTranslation",
  source: { articleId, revision: source.revision },
  language: "kk",
  facts: { opened: true, languages: ["en", "kk"], source: atHand(source) },
});
const rebaseTo = (source: Article): Ask => ({
  type: "RebaseTranslation",
  revision: source.revision,
  facts: { source: atHand(source) },
});
const translating = (source: Article): readonly Ask[] =>
  segmentsOf(source).filter(isTranslatable).map(inKazakh);
const inKazakh = ({ segmentId }: PinnedSegment): Ask => ({
  type: "TranslateSegment",
  segmentId,
  text: "Қазақша",
  content: null,
  facts: { replacedAt: null },
});

const translated = (source: Article, ...more: readonly Ask[]): Article =>
  live(articleDecider, [open(source), ...translating(source), ...more]).at(-1)!.after;

/** The segments that a publication of this translation, running every picture, would be refused for. */
function waitingFor(translation: Article): readonly string[] {
  const placements = new Set(
    translation.translation!.segments.flatMap(
      ({ segmentId }) => /^(?:caption|altText):(.*)/.exec(segmentId)?.[1] ?? [],
    ),
  );
  const pictures = [...placements].map((placementId) => ({
    placementId,
    photoId: placementId,
    role: "inline" as const,
    replacedAt: null,
    crop: null,
    creditLine: "Mara Voss",
    creditedBy: {},
    blockers: [],
  }));
  const facts = { pictures, story: [], requiredGates: [] };
  const decision = articleDecider.decide(
    { type: "PublishArticle", by: ines, at: minute(0), reason: null, facts },
    translation,
    translation,
  );
  const blockers =
    "refused" in decision && decision.refused.code === "BLOCKED" ? decision.refused.blockers : [];
  return blockers.flatMap((blocker) => ("segmentId" in blocker ? blocker.segmentId : []));
}
