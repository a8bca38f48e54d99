import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleDecider, type Article } from "../../src/article/article.js";
import type { ArticleCommand, PublicationFacts } from "../../src/article/commands.js";
import { contentHashOf } from "../../src/article/publication/edition.js";
import type { ArticleEvent } from "../../src/article/events.js";
import type { Headlines } from "../../src/article/text/headlines.js";
import type { Recorded } from "../../src/decider.js";
import type { Gate } from "../../src/gate.js";
import { anyNewsday } from "../support/arbitrary/anyCommand.js";
import { live, logOf, type Moment } from "../support/telling/live.js";

type Edition = Extract<ArticleEvent, { type: "EditionPublished" }>["data"];
type Day = readonly Moment<Article, ArticleCommand, ArticleEvent>[];

describe("Whatever happens to an article", () => {
  test("nothing is published uncredited, wordless or killed", () => {
    forEveryEdition(({ edition: { content }, facts }) => {
      expect(content.headline).not.toBe("");
      expect(content.byline.map(({ role }) => role)).toEqual(
        expect.arrayContaining([expect.stringMatching(/^(author|originalAuthor)$/) as string]),
      );
      expect(content.pictures).toHaveLength(facts.pictures.length);
      for (const shown of content.pictures)
        for (const words of [shown.creditLine, shown.caption, shown.altText]) expect(words).not.toBe("");
      for (const picture of facts.pictures) expect(picture.blockers).toEqual([]);
    });
  });

  test("nothing is published but the very words that every required gate was opened for", () => {
    forEveryEdition(({ edition, facts, before }) => {
      for (const gate of facts.requiredGates) {
        const opening = lastOpening(before, gate);
        expect(opening, gate).toBeDefined();
        const approved = foldedTo(before, opening!.revision);
        const asked = before.find(({ recorded }) => recorded.includes(opening!))!.said;
        if (gate === "photo") {
          const seen = (asked as Extract<ArticleCommand, { type: "ApproveArticle" }>).facts.pictures;
          expect(
            edition.content.pictures.map(({ creditLine, photoId }) => ({ creditLine, photoId })),
          ).toEqual(seen.map(({ creditLine, photoId }) => ({ creditLine, photoId })));
        } else {
          const {
            headline,
            dek,
            byline,
            body,
            kicker = null,
            dateline = null,
            slug = null,
          } = edition.content;
          expect(approved).toMatchObject({ headline, dek, byline, body, kicker, dateline, slug });
        }
        for (const { placementId, caption, altText } of edition.content.pictures)
          expect([caption, altText]).toEqual([
            approved.captions[placementId],
            approved.altTexts[placementId],
          ]);
      }
    });
  });

  test("no gate is opened by somebody who wrote the text since it was last opened", () => {
    fc.assert(
      fc.property(anyNewsday, (commands) => {
        const log = logOf(live(articleDecider, commands));
        for (const opening of log.filter(({ type }) => type === "ApprovalGiven")) {
          const { gate } = opening.data as { gate: Gate };
          const before = log.slice(0, opening.revision);
          const since = before.findLastIndex(
            ({ type, data }) => type === "ApprovalGiven" && data.gate === gate,
          );
          const writers = before.slice(since + 1).filter(({ type }) => written(gate).has(type));
          expect(writers.map(({ meta }) => meta.by)).not.toContain(opening.meta.by);
        }
      }),
    );
  });

  test("editions are numbered without holes, hashed over what they show, and tell readers what they put right", () => {
    fc.assert(
      fc.property(anyNewsday, (commands) => {
        const day = live(articleDecider, commands);
        const editions = editionsIn(day);
        const headlines = editions.map((edition) => headlinesOf(edition, day));
        editions.forEach((edition, n) => {
          expect(edition.edition).toBe(n + 1);
          expect(edition.contentHash).toBe(contentHashOf(edition.content));
          expect(edition.class === "first").toBe(n === 0);
          const mayBeSilent = edition.class === "first" || edition.class === "update";
          expect(edition.note !== null || mayBeSilent).toBe(true);
          expect([edition.contentHash, headlines[n]]).not.toEqual([
            editions[n - 1]?.contentHash,
            headlines[n - 1],
          ]);
        });
      }),
    );
  });

  test("what was published never changes, whatever is written after it", () => {
    fc.assert(
      fc.property(anyNewsday, anyNewsday, (day, nextDay) => {
        const first = live(articleDecider, day);
        const printed = JSON.stringify(editionsIn(first));
        const second = live(articleDecider, nextDay, first);
        expect(JSON.stringify(editionsIn(second).slice(0, editionsIn(first).length))).toBe(printed);
        const { after } = second.at(-1)!;
        const newest = editionsIn(second).at(-1);
        expect(after.lastEdition?.contentHash).toBe(newest?.contentHash);
        expect(after.lastEdition?.edition).toBe(newest?.edition);
        expect(after.live).toEqual(after.publication.state === "live" ? after.lastEdition : null);
      }),
    );
  });

  test("articles do get published and corrected in these days, or the laws above would say nothing", () => {
    const days = fc
      .sample(anyNewsday, { numRuns: 200, seed: 7 })
      .map((day) => editionsIn(live(articleDecider, day)));
    expect(days.filter((editions) => editions.length > 0).length).toBeGreaterThan(40);
    expect(days.filter((editions) => editions.length > 1).length).toBeGreaterThan(10);
    expect(days.flat().filter(({ content }) => content.pictures.length > 0).length).toBeGreaterThan(10);
  });
});

type Published = Readonly<{ edition: Edition; facts: PublicationFacts; before: Day }>;

function forEveryEdition(law: (published: Published) => void): void {
  fc.assert(
    fc.property(anyNewsday, (commands) => {
      const day = live(articleDecider, commands);
      day.forEach(({ said, recorded }, n) => {
        for (const event of recorded)
          if (
            event.type === "EditionPublished" &&
            (said.type === "PublishArticle" ||
              said.type === "CorrectArticle" ||
              said.type === "UpdateArticle" ||
              said.type === "ClarifyArticle")
          )
            law({ edition: event.data, facts: said.facts, before: day.slice(0, n) });
      });
    }),
    { numRuns: 300 },
  );
}

const editionsIn = (day: Day): readonly Edition[] =>
  logOf(day).flatMap((event) => (event.type === "EditionPublished" ? event.data : []));

/** What an edition went out under in other places. */
const headlinesOf = ({ edition }: Edition, day: Day): Headlines =>
  logOf(day).find(
    (event): event is Extract<typeof event, { type: "EditionHeadlined" }> =>
      event.type === "EditionHeadlined" && event.data.edition === edition,
  )?.data.headlines ?? {};

const lastOpening = (day: Day, gate: Gate): Recorded<ArticleEvent> | undefined =>
  logOf(day).findLast((event) => event.type === "ApprovalGiven" && event.data.gate === gate);

const foldedTo = (day: Day, revision: number): Article =>
  logOf(day)
    .slice(0, revision + 1)
    .reduce(articleDecider.evolve, articleDecider.initial);

const pictureWords = ["CaptionWritten", "AltTextWritten"];
const allWords = [
  "ArticleDrafted",
  "HeadlineChanged",
  "HeadlineSetFor",
  "DekChanged",
  "KickerChanged",
  "DatelineSet",
  "SlugChanged",
  "BylineSet",
  "BodyRevised",
  ...pictureWords,
];
const written = (gate: Gate): ReadonlySet<string> => new Set(gate === "photo" ? pictureWords : allWords);
