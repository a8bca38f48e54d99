import { describe, expect, test } from "vitest";
import { readings } from "../../projections/reading/readings.js";
import type { Happening } from "../support/stores/aLog.js";
import { paces, readAfter } from "../support/reading/readAfter.js";
import { plansOf } from "../support/reading/plansOf.js";
import { edition } from "../support/telling/edition.js";
import { articleId, headlineChanged, opened, storyId, translationId } from "../support/telling/facts.js";
import { minute } from "../support/telling/recorded.js";
import { source, translationOf } from "../support/telling/translationFacts.js";

const furthest = Number.MAX_SAFE_INTEGER;
const article = `article-${articleId}`;
const translation = `article-${translationId}`;
const first = edition(1, source);
const second = edition(2, [...source, first, headlineChanged("Court fines the port")]);
const takenDown = (isPublic: boolean) =>
  ({
    type: "ArticleTakenDown",
    data: { edition: 2, authority: "The court", basis: "Its order", isPublic },
  }) as const;
const embargoed = (until: string | null) =>
  ({
    type: "EmbargoSet",
    data: { until, wallTime: null, zone: null, imposedBy: "The ministry" },
  }) as const;
const begun: readonly Happening[] = [
  [`story-${storyId}`, opened],
  [article, ...source],
];

const after = async (pace: (typeof paces)[number], ...happenings: readonly Happening[]) =>
  (await readAfter(readings, pace, ...begun, ...happenings)).periodsOf([articleId], furthest, 100);

describe.each(paces)("How an article stood before its readers, told %s,", (pace) => {
  test("begins when it is begun, and is unpublished until its first edition", async () => {
    const [live, unpublished, ...others] = await after(pace, [article, first]);
    expect(others).toEqual([]);
    expect(unpublished).toMatchObject({ state: "unpublished", edition: 0, since: minute(1), said: null });
    expect(unpublished!.until).toBe(live!.since);
    expect(live).toMatchObject({ state: "live", edition: 1, until: null, firstPublishedAt: live!.since });
  });

  test.each([
    [{ type: "ArticleUnpublished", data: { edition: 2 } }, "unpublishedAfterLive", null],
    [
      { type: "ArticleRetracted", data: { edition: 2, notice: "It cannot stand." } },
      "retracted",
      { notice: "It cannot stand." },
    ],
    [takenDown(true), "takenDown", { authority: "The court", basis: "Its order" }],
    [takenDown(false), "takenDown", { authority: null, basis: null }],
    [{ type: "ArticleKilled", data: { edition: 2, advisory: "Stop using it." } }, "killed", null],
  ])("turns with %j, and back when it is republished", async (event, state, said) => {
    const republished = { type: "ArticleRepublished", data: { edition: 2 } };
    const [back, away, live] = await after(pace, [article, first, second, event, republished]);
    expect([live!.state, live!.edition]).toEqual(["live", 2]);
    expect(away).toMatchObject({ state, edition: 2, since: live!.until, until: back!.since });
    expect(away!.said).toEqual(said && { ...said, at: away!.since });
    expect(back).toMatchObject({ state: "live", edition: 2, said: null });
    expect(back!.firstPublishedAt).toBe(live!.firstPublishedAt);
  });

  test("is unseen still when a kill is lifted", async () => {
    const killed = { type: "ArticleKilled", data: { edition: 1, advisory: "Stop using it." } };
    const [lifted] = await after(pace, [
      article,
      first,
      killed,
      { type: "KillLifted", data: { edition: 1 } },
    ]);
    expect(lifted).toMatchObject({ state: "unpublishedAfterLive", edition: 1 });
  });

  test("does not turn with what is only worked on, nor with another language", async () => {
    const periods = await after(
      pace,
      [article, first, headlineChanged("Court fines the port")],
      [translation, translationOf(source), edition(1, [translationOf(source)])],
    );
    expect(periods.map(({ state }) => state)).toEqual(["live", "unpublished"]);
  });

  test("counts what happened at the very instant, and not what happened after it", async () => {
    const { periodsOf, periodsThen } = await readAfter(readings, pace, ...begun, [article, first, second]);
    const [newest, older] = periodsOf([articleId], furthest, 2);
    const then = (at: string) => periodsThen([{ id: articleId, at }]).map((period) => period.edition);
    const justBefore = new Date(Date.parse(newest!.since) - 1).toISOString();
    expect([then(newest!.since), then(justBefore), then(older!.since)]).toEqual([[2], [1], [1]]);
    expect(then("2000-01-01T00:00:00.000Z")).toEqual([]);
  });

  test("never goes back in time, though a clock does", async () => {
    const [newest, older] = await after(pace, [
      article,
      first,
      { ...second, at: "2000-01-01T00:00:00.000Z" },
    ]);
    expect(newest).toMatchObject({ edition: 2, since: older!.since });
  });

  test("is read together with the embargo that its story was under", async () => {
    const story = `story-${storyId}`;
    const lifted = { type: "EmbargoLifted", data: { basis: "The ministry agreed." }, at: minute(15) };
    const { embargoesThen } = await readAfter(
      readings,
      pace,
      ...begun,
      [story, { ...embargoed(minute(10)), at: minute(5) }],
      [story, { ...embargoed(null), at: minute(12) }, lifted],
    );
    const then = (at: number) => embargoesThen([{ id: storyId, at: minute(at) }]).map(({ until }) => until);
    expect([4, 5, 9, 10, 12, 14, 15].map(then)).toEqual([
      [],
      [minute(10)],
      [minute(10)],
      [],
      [null],
      [null],
      [],
    ]);
  });
});

describe("What readers saw", () => {
  test("is found by an index, however many periods there are", async () => {
    const plans = await plansOf((readModels) => {
      const at = minute(0);
      const { periodsThen, periodsOfStoriesThen, periodsOf, embargoesThen } = readModels.of(readings);
      periodsThen([{ id: articleId, at }]);
      periodsOfStoriesThen([{ id: storyId, at }]);
      periodsOf([articleId], furthest, 50);
      embargoesThen([{ id: storyId, at }]);
    });
    expect(plans).not.toContainEqual(expect.stringMatching(/SCAN (then_|next|own|period|article|embargo)/));
    expect(plans).toContainEqual(
      expect.stringMatching(/SEARCH then_ USING PRIMARY KEY \(articleId=\? AND since<\?\)/),
    );
  });
});
