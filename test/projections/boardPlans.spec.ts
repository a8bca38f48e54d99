import { describe, expect, test } from "vitest";
import type { BoardGrouping } from "../../projections/board/boardConditions.js";
import { boardSorts, type BoardSort } from "../../projections/board/boardStatements.js";
import type { ReadModels } from "../../projections/engine/readModels.js";
import { workingCopies } from "../../projections/board/workingCopies.js";
import type { BoardFilter } from "../../src/boardFilter.js";
import { askedBy } from "../support/reading/boardOf.js";
import { omar } from "../support/telling/facts.js";
import { noon, tomorrow } from "../support/telling/planningFacts.js";
import { plansOf } from "../support/reading/plansOf.js";

const page =
  (filter: BoardFilter, sort: BoardSort = "moved") =>
  (readModels: ReadModels) =>
    readModels
      .of(workingCopies)
      .board(askedBy(filter, noon), { sort, after: { rank: -1_000, n: 7 }, limit: 50 });

const single: readonly BoardFilter[] = [
  {},
  { desks: ["courts"] },
  { person: { staffId: omar.staffId, as: ["assigned"] } },
  { languages: ["en"] },
  { workflows: ["inReview"] },
  { publications: ["live"] },
  { flags: ["needsLegal"] },
  { flags: ["onHold"] },
  { deadline: { day: "none" } },
  { hasMainPicture: true },
  { urgencies: [1] },
  { stages: ["subbing"] },
  { tags: [{ named: "judiciary" }] },
];
const several: readonly BoardFilter[] = [
  { desks: ["courts"], workflows: ["inReview"] },
  { desks: ["courts", "city"], flags: ["needsLegal", "onHold"], languages: ["en"] },
  { slugline: "harb" },
  { slugline: "harb", desks: ["courts"] },
  { deadline: { day: "overdue" } },
  { deadline: { day: "today", zone: "Asia/Almaty" }, person: { as: ["assigned", "wrote"] } },
  { changed: { from: noon, until: tomorrow }, publications: ["live", "scheduled"] },
  { created: { from: noon }, hasMainPicture: false },
];

describe("A page of the board", () => {
  test.each(single.flatMap((filter) => boardSorts.map((sort) => [filter, sort] as const)))(
    "filtered by %j is read in the order of %s along one index, and stops early",
    async (filter, sort) => {
      const plans = await plansOf(page(filter, sort));
      expect(plans).toContainEqual(
        expect.stringMatching(
          new RegExp(
            `^SEARCH m USING INDEX workingCopies_\\d+_mark_by_${sort} \\(mark=\\? AND \\(${sort},n\\)>\\(\\?,\\?\\)\\)|` +
              `^SEARCH m USING COVERING INDEX workingCopies_\\d+_mark_by_${sort} \\(mark=\\? AND \\(${sort},n\\)>\\(\\?,\\?\\)\\)`,
          ),
        ),
      );
      expect(plans).not.toContainEqual(expect.stringMatching(/TEMP B-TREE|SCAN [mlr]/));
    },
  );

  test.each(several)("filtered by %j looks at no more than an index finds", async (filter) => {
    for (const sort of boardSorts) {
      const plans = await plansOf(page(filter, sort));
      expect(plans).not.toContainEqual(expect.stringMatching(/^SCAN (m|l|r|workingCopies)\b/));
    }
  });

  test("in several desks is merged from the index of each, without putting anything in order", async () => {
    const plans = await plansOf(page({ desks: ["courts", "city"] }));
    expect(plans.filter((plan) => plan.startsWith("SEARCH m USING"))).toHaveLength(2);
    expect(plans).toContainEqual(expect.stringContaining("MERGE (UNION)"));
    expect(plans).not.toContainEqual(expect.stringContaining("TEMP B-TREE FOR ORDER BY"));
  });
});

describe("Counting the board", () => {
  test.each([{}, { desks: ["courts"] }, { languages: ["en"], publications: ["live"] }] as const)(
    "by %j asks the tally, however many articles there are",
    async (filter: BoardFilter) => {
      const counted = await plansOf((readModels) => {
        readModels.of(workingCopies).boardCount(askedBy(filter));
        readModels.of(workingCopies).boardCounts(askedBy(filter), "workflow");
      });
      expect(counted.filter((plan) => /mark|listed/.test(plan))).toEqual([]);
      expect(counted).toContainEqual(expect.stringContaining("_tally"));
    },
  );

  test.each(several)("and grouping by %j looks at no more than an index finds", async (filter) => {
    const by: BoardGrouping = "desk";
    const plans = await plansOf((readModels) => {
      readModels.of(workingCopies).boardCount(askedBy(filter));
      readModels.of(workingCopies).boardGroups(askedBy(filter), by, 5);
    });
    expect(plans).not.toContainEqual(
      expect.stringMatching(/^SCAN (m|l|r|g|workingCopies_\d+_(mark|listed))\b/),
    );
  });
});
