import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { movements } from "../../projections/work/movements.js";
import { workingCopies } from "../../projections/board/workingCopies.js";
import { publicationOf } from "../../src/article/publication/publicationOf.js";
import type { StoryEvent } from "../../src/story/events.js";
import { aNewsroom } from "../support/newsroom/aNewsroom.js";
import { anyNewsday, live } from "../support/arbitrary/anyNewsday.js";
import { atWork } from "../support/newsroom/atWork.js";
import {
  articleId,
  bodyWritten,
  drafted,
  headlineChanged,
  opened,
  putOnHold,
  resumed,
  returned,
  revived,
  spiked,
  storyId,
  submitted,
  uuid,
} from "../support/telling/facts.js";
import { firstEdition } from "../support/telling/published.js";
import { paces, readAfter, type Pace } from "../support/reading/readAfter.js";
import { caughtUp, readBy } from "../support/reading/readBy.js";
import { minute, type Told } from "../support/telling/recorded.js";

const sent = { type: "StorySent", data: { desk: "city", stage: null } } satisfies StoryEvent;
const begun = [`story-${storyId}`, opened] as const;
const states = ["drafting", "inReview", "onHold"] as const;
const everywhere = { desk: null, states, before: minute(100_000) } as const;

/** Where the article stands for the one who looks for what is stuck, after these events. */
async function standsAfter(pace: Pace, ...told: readonly Told[]) {
  const { stuck } = await readAfter(movements, pace, begun, [`article-${articleId}`, ...told]);
  return stuck(everywhere, -1, 50);
}

describe.each(paces)("How articles move, told %s,", (pace) => {
  test.each([
    ["once it is begun", [drafted], "drafting", 1],
    ["once it is written, where it stood", [drafted, bodyWritten], "drafting", 1],
    ["once it is handed over", [drafted, bodyWritten, submitted], "inReview", 3],
    ["once it is handed back", [drafted, submitted, returned], "drafting", 3],
    ["on hold", [drafted, submitted, putOnHold], "onHold", 3],
    ["resumed, where it was", [drafted, submitted, putOnHold, resumed], "inReview", 4],
    ["revived, where it was", [drafted, submitted, spiked, revived], "inReview", 4],
    [
      "taken up again after it went out",
      [drafted, bodyWritten, submitted, firstEdition, headlineChanged("Anew")],
      "drafting",
      5,
    ],
  ] as const)("an article stands, %s, since then", async (_, told, workflow, at) => {
    expect(await standsAfter(pace, ...told)).toEqual([
      { articleId, workflow, since: minute(at), position: expect.any(Number) as number },
    ]);
  });

  test.each([
    ["was spiked", [drafted, spiked]],
    ["went out, and nobody has written any of it since", [drafted, bodyWritten, submitted, firstEdition]],
    ["was put on hold at rest and resumed", [drafted, submitted, firstEdition, putOnHold, resumed]],
  ] as const)("nobody has to see to what %s", async (_, told) => {
    expect(await standsAfter(pace, ...told)).toEqual([]);
  });

  test("what is stuck is found at the desk where it lies now, the longest first, page by page", async () => {
    const { stuck } = await readAfter(
      movements,
      pace,
      [`story-${storyId}`, opened],
      [`story-${uuid(9)}`, opened],
      [`article-${uuid(1)}`, drafted],
      [`article-${uuid(2)}`, { ...drafted, data: { ...drafted.data, storyId: uuid(9) } }],
      [`article-${uuid(3)}`, drafted, submitted],
      [`story-${storyId}`, sent],
    );
    const ids = (...asked: Parameters<typeof stuck>) => stuck(...asked).map((one) => one.articleId);
    expect(ids(everywhere, -1, 50)).toEqual([uuid(1), uuid(2), uuid(3)]);
    expect(ids({ ...everywhere, desk: "city" }, -1, 50)).toEqual([uuid(1), uuid(3)]);
    expect(ids({ ...everywhere, desk: "courts" }, -1, 50)).toEqual([uuid(2)]);
    expect(ids({ ...everywhere, states: ["inReview"] }, -1, 50)).toEqual([uuid(3)]);
    expect(ids({ ...everywhere, before: minute(3) }, -1, 50)).toEqual([uuid(1)]);
    const [first] = stuck(everywhere, -1, 1);
    expect(ids(everywhere, first!.position, 50)).toEqual([uuid(2), uuid(3)]);
  });

  test("the time in a state is that of all who left it in these days", async () => {
    const told = (id: number, ...minutes: readonly number[]) =>
      [
        `article-${uuid(id)}`,
        ...[drafted, submitted, returned].map((event, n) => ({ ...event, at: minute(minutes[n]!) })),
      ] as const;
    const { timeInState } = await readAfter(
      movements,
      pace,
      begun,
      told(1, 10, 11, 12),
      told(2, 10, 13, 20),
      told(3, 10, 20, 90),
      told(4, 10, 400, 401),
    );
    expect(timeInState({ from: minute(0), to: minute(300) }, null)).toEqual([
      {
        workflow: "drafting",
        articles: 3,
        median: 180,
        ninetieth: 600,
        longest: 600,
        longestArticleId: uuid(3),
      },
      {
        workflow: "inReview",
        articles: 3,
        median: 420,
        ninetieth: 4200,
        longest: 4200,
        longestArticleId: uuid(3),
      },
    ]);
    expect(timeInState({ from: minute(0), to: minute(300) }, "city")).toEqual([]);
    expect(timeInState({ from: minute(12), to: minute(13) }, "courts")).toMatchObject([
      { workflow: "inReview", articles: 1, median: 60 },
    ]);
  });

  test("what is brought forth is counted in the time and at the desk where that happened", async () => {
    const { brought, broughtByDesk, openByDesk } = await readAfter(
      movements,
      pace,
      begun,
      [`article-${articleId}`, drafted, bodyWritten, submitted],
      [`story-${storyId}`, sent],
      [`article-${articleId}`, firstEdition],
    );
    const spans = [
      { from: minute(0), to: minute(3) },
      { from: minute(3), to: minute(100) },
    ];
    expect(brought(spans, null)).toEqual([
      { span: 0, kind: "drafted", count: 1 },
      { span: 1, kind: "published", count: 1 },
      { span: 1, kind: "submitted", count: 1 },
    ]);
    expect(brought(spans, "city")).toEqual([{ span: 1, kind: "published", count: 1 }]);
    expect(broughtByDesk(spans[0]!)).toEqual([{ desk: "courts", kind: "drafted", count: 1 }]);
    expect(openByDesk()).toEqual([]);
  });

  test.each([
    ["correction", [{ span: 0, kind: "corrected", count: 1 }]],
    ["clarification", [{ span: 0, kind: "updated", count: 1 }]],
    ["cosmetic", []],
  ] as const)("a later edition of class %s is brought forth as %j", async (editionClass, counted) => {
    const later = { ...firstEdition, data: { ...firstEdition.data, edition: 2, class: editionClass } };
    const { brought } = await readAfter(movements, pace, begun, [
      `article-${articleId}`,
      drafted,
      firstEdition,
      later,
    ]);
    expect(brought([{ from: minute(3), to: minute(4) }], null)).toEqual(counted);
  });
});

test("Whatever happens, the last step of every article leads to where its working copy stands", async () => {
  await fc.assert(
    fc.asyncProperty(anyNewsday, async (newsday) => {
      const newsroom = await aNewsroom();
      const readModels = await readBy({ store: newsroom.store });
      const work = atWork(newsroom);
      await live(newsday, work);
      await caughtUp(readModels, await newsroom.store.head());
      const stands = new Map(
        readModels
          .of(movements)
          .courses(work.begun.article)
          .map(({ articleId: id, ...course }) => [id, course]),
      );
      for (const { id, article } of readModels.of(workingCopies).workingCopies(work.begun.article)) {
        const { workflow, publication } = stands.get(id)!;
        expect(publication).toBe(publicationOf(article));
        // A text at rest has gone out, and is a draft as far as its stream knows.
        expect(workflow ?? "drafting").toBe(article.workflow);
        if (workflow === null) expect(article.lastEdition).not.toBeNull();
      }
    }),
    { numRuns: 15 },
  );
});
