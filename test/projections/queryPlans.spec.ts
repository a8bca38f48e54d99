import { join } from "node:path";
import { SqliteDriver } from "../../src/store/sqliteDriver.js";
import { describe, expect, test } from "vitest";
import type { BoardFilter } from "../../projections/board.js";
import { editions } from "../../projections/editions.js";
import { history } from "../../projections/history.js";
import { pictureUse } from "../../projections/pictureUse.js";
import { published } from "../../projections/published.js";
import type { ReadModels } from "../../projections/readModels.js";
import { relations } from "../../projections/relations.js";
import { requests } from "../../projections/requests.js";
import { threads } from "../../projections/threads.js";
import { workingCopies } from "../../projections/workingCopies.js";
import { aLog, type Happening } from "../support/aLog.js";
import { articleId, drafted, opened, placed, photoId, storyId, filed, uuid } from "../support/facts.js";
import { caughtUp, readBy } from "../support/readBy.js";

const furthest = Number.MAX_SAFE_INTEGER;

/** How SQLite means to answer every statement that a question makes, in its own words. */
async function plansOf(ask: (readModels: ReadModels) => unknown): Promise<readonly string[]> {
  const statements: string[] = [];
  const log = await aLog(
    [`photo-${photoId}`, filed],
    [`story-${storyId}`, opened, placed],
    [`article-${articleId}`, drafted],
  );
  const file = join(log.folder, "read-models.db");
  const readModels = await readBy({ store: log.store, file, onStatement: (sql) => statements.push(sql) });
  await caughtUp(readModels, await log.store.head());
  statements.length = 0;
  ask(readModels);
  const asked = statements.filter(
    (sql) => sql.trimStart().startsWith("SELECT") || sql.trimStart().startsWith("WITH"),
  );
  await readModels.close();
  const db = new SqliteDriver(file, { readonly: true });
  try {
    return asked.flatMap((sql) =>
      db
        .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map(({ detail }) => detail),
    );
  } finally {
    db.close();
  }
}

const board = (filter: BoardFilter) => (readModels: ReadModels) =>
  readModels.of(workingCopies).board(filter, furthest, 50);
const count = (filter: BoardFilter) => (readModels: ReadModels) =>
  readModels.of(workingCopies).boardCount(filter);

describe("The board", () => {
  test.each([
    [{}, "article_by_move"],
    [{ desk: "courts" }, "article_by_desk"],
    [{ language: "en" }, "article_by_language"],
    [{ workflow: "inReview" }, "article_by_workflow"],
    [{ publication: "live" }, "article_by_publication"],
    [{ desk: "courts", language: "en", workflow: "drafting", publication: "unpublished" }, "article_by_"],
  ] as const)("filtered by %j is read in its order from an index and stops early", async (filter, index) => {
    const plans = await plansOf(board(filter));
    expect(plans[0]).toMatch(
      new RegExp(`^SEARCH workingCopies_\\d+_article USING INDEX workingCopies_\\d+_${index}`),
    );
    expect(plans).not.toContainEqual(expect.stringContaining("TEMP B-TREE"));
  });

  test.each([
    {},
    { desk: "courts" },
    { language: "en", publication: "live" },
    { workflow: "inReview" },
  ] as const)("filtered by %j is counted without looking at an article", async (filter) => {
    const [plan] = await plansOf(count(filter));
    expect(plan).toContain("USING COVERING INDEX");
  });
});

describe("A new policy", () => {
  test("is taken up without touching an article, however many there are", async () => {
    const statementsWith = async (articles: number) => {
      const drafts = Array.from({ length: articles }, (_, n): Happening => [`article-${uuid(n)}`, drafted]);
      const log = await aLog([`story-${storyId}`, opened], ...drafts);
      const statements: string[] = [];
      const parts = { projections: [workingCopies], onStatement: (sql: string) => statements.push(sql) };
      const readModels = await readBy({ store: log.store, ...parts });
      await caughtUp(readModels, await log.store.head());
      statements.length = 0;
      const data = { version: 1, gatesForOriginals: ["legal"], gatesForTranslations: [] };
      await caughtUp(readModels, await log.tell(["newsroom", { type: "PolicyAdopted", data }]));
      const count = statements.length;
      for (const { standing } of readModels.of(workingCopies).board({}, furthest, 50))
        expect(standing.blockers).toContainEqual({ code: "GATE_CLOSED", gate: "legal" });
      return count;
    };
    expect(await statementsWith(20)).toBe(await statementsWith(2));
  });
});

describe("What is published", () => {
  test.each([null, "en"])(
    "in the language %j is read in its order from an index and stops early",
    async (language) => {
      const plans = await plansOf((readModels) =>
        readModels.of(published).latestPublished(language, furthest, 50),
      );
      expect(plans).toHaveLength(1);
      expect(plans[0]).toMatch(
        /^SEARCH published_\d+_article USING INDEX published_\d+_article_by_(language|position)/,
      );
    },
  );
});

describe("Requests between desks", () => {
  test.each([
    [{}, "request_by_raising"],
    [{ desk: "courts" }, "request_by_desk"],
    [{ state: "open" }, "request_by_standing"],
    [{ desk: "courts", state: "open" }, "request_by_"],
  ] as const)("filtered by %j are read in their order from an index", async (filter, index) => {
    const [plan, ...rest] = await plansOf((readModels) =>
      readModels.of(requests).requestsRaised(filter, furthest, 50),
    );
    expect(plan).toMatch(new RegExp(`^SEARCH requests_\\d+_request USING INDEX requests_\\d+_${index}`));
    expect(rest).toEqual([]);
  });
});

describe("Mentions", () => {
  test.each([
    [false, /SEARCH own USING PRIMARY KEY \(name=\? AND position<\?\)/],
    [true, /SEARCH own USING (COVERING )?INDEX threads_\d+_mention_open \(name=\? AND position<\?\)/],
  ])(
    "that are unresolved only: %j, are found by an index, however many there are",
    async (unresolvedOnly, how) => {
      const plans = await plansOf((readModels) =>
        readModels
          .of(threads)
          .mentionsOf({ staffId: uuid(1), desks: ["courts"], unresolvedOnly }, furthest, 50),
      );
      expect(plans).toContainEqual(expect.stringMatching(how));
      expect(plans).not.toContainEqual(expect.stringMatching(/SCAN (mention|own|thread)/));
    },
  );
});

describe("A history", () => {
  test("finds the newest lines of each stream by an index, however long it is", async () => {
    const plans = await plansOf((readModels) =>
      readModels.of(history).historiesOf([articleId], furthest, 50).get(articleId)!,
    );
    expect(plans).toContainEqual(
      expect.stringMatching(
        /SEARCH own USING COVERING INDEX history_\d+_line_by_stream \(stream=\? AND position<\?\)/,
      ),
    );
    expect(plans).toContainEqual(expect.stringMatching(/SEARCH line USING INTEGER PRIMARY KEY/));
    expect(plans).not.toContainEqual(expect.stringMatching(/SCAN (line|own)|history_\d+_line$/));
  });
});

describe("Looking things up", () => {
  test.each([
    ["articles", (readModels: ReadModels) => readModels.of(workingCopies).workingCopies([articleId])],
    [
      "the articles of stories",
      (readModels: ReadModels) => readModels.of(workingCopies).articlesOfStories([storyId]),
    ],
    ["translations", (readModels: ReadModels) => readModels.of(workingCopies).translationsOf(articleId)],
    ["stories", (readModels: ReadModels) => readModels.of(workingCopies).stories([storyId])],
    ["photos", (readModels: ReadModels) => readModels.of(workingCopies).photos([photoId])],
    [
      "the stories of photos",
      (readModels: ReadModels) => readModels.of(workingCopies).storiesEverRunning([photoId]),
    ],
    ["the uses of photos", (readModels: ReadModels) => readModels.of(pictureUse).usesOf([photoId, uuid(2)])],
    [
      "the articles that run photos",
      (readModels: ReadModels) => readModels.of(pictureUse).articlesRunning([photoId, uuid(2)]),
    ],
    ["threads", (readModels: ReadModels) => readModels.of(threads).threads([uuid(1), uuid(2)])],
    [
      "the threads of articles",
      (readModels: ReadModels) => readModels.of(threads).threadsOfArticles([articleId, uuid(2)]),
    ],
    ["requests", (readModels: ReadModels) => readModels.of(requests).requests([uuid(1), uuid(2)])],
    [
      "what is said of stories",
      (readModels: ReadModels) => readModels.of(relations).saidOf([storyId, uuid(2)]),
    ],
    ["editions", (readModels: ReadModels) => readModels.of(editions).editionsOf([articleId])],
    ["live editions", (readModels: ReadModels) => readModels.of(editions).liveEditions([articleId])],
    [
      "published articles",
      (readModels: ReadModels) => readModels.of(published).publishedArticles([articleId]),
    ],
    [
      "published stories",
      (readModels: ReadModels) => readModels.of(published).publishedOfStories([storyId, uuid(2)]),
    ],
  ])("%s scans no table", async (_, ask) => {
    const scans = (await plansOf(ask)).filter(
      (plan) => plan.startsWith("SCAN") && !/json_each|_house/.test(plan),
    );
    expect(scans).toEqual([]);
  });
});
