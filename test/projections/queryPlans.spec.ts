import { describe, expect, test } from "vitest";
import { editions } from "../../projections/editions.js";
import { history } from "../../projections/history.js";
import { past } from "../../projections/past/past.js";
import { pictureUse } from "../../projections/pictureUse.js";
import { published } from "../../projections/published.js";
import type { ReadModels } from "../../projections/engine/readModels.js";
import { relations } from "../../projections/relations.js";
import { requests } from "../../projections/requests.js";
import { services } from "../../projections/services.js";
import { staffList } from "../../projections/staffList.js";
import { threads } from "../../projections/threads.js";
import { workingCopies } from "../../projections/board/workingCopies.js";
import { aLog, type Happening } from "../support/stores/aLog.js";
import { boardOf } from "../support/reading/boardOf.js";
import { articleId, drafted, opened, photoId, storyId, uuid } from "../support/telling/facts.js";
import type { TrailFilter } from "../../projections/trail/trailFilter.js";
import { minute } from "../support/telling/recorded.js";
import { plansOf } from "../support/reading/plansOf.js";
import { caughtUp, readBy } from "../support/reading/readBy.js";

const furthest = Number.MAX_SAFE_INTEGER;

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
      for (const { standing } of boardOf(readModels.of(workingCopies)))
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
      expect.stringMatching(/SEARCH own USING PRIMARY KEY \(word=\? AND position<\?\)/),
    );
    expect(plans).toContainEqual(expect.stringMatching(/SEARCH line USING INTEGER PRIMARY KEY/));
    expect(plans).not.toContainEqual(expect.stringMatching(/SCAN (line|own)|history_\d+_line$/));
  });

  const everything: TrailFilter = {
    streams: [`article-${articleId}`, `story-${storyId}`],
    people: [uuid(1)],
    roles: ["reporter"],
    types: ["HeadlineChanged", "DekChanged"],
    gates: ["copy"],
    blocks: [uuid(2)],
    fields: ["headline"],
    origins: ["api"],
  };
  const filters = [
    {},
    { from: minute(0), to: minute(1) },
    everything,
    ...Object.entries(everything).map(([list, words]): TrailFilter => ({ [list]: words })),
  ];
  test.each(
    filters.flatMap((filter) => (["newest", "oldest"] as const).map((order) => [filter, order] as const)),
  )(
    "of the whole newsroom, filtered by %j and told %s first, finds each line by an index",
    async (filter, order) => {
      const plans = await plansOf((readModels) =>
        readModels.of(history).trail(filter, order, order === "newest" ? furthest : -1, 50),
      );
      const marked = Object.keys(filter).some((list) => list !== "from" && list !== "to");
      expect(plans).toContainEqual(
        expect.stringMatching(
          marked
            ? /SEARCH mark USING PRIMARY KEY \(word=\? AND position[<>]\?\)/
            : /SEARCH line USING INTEGER PRIMARY KEY \(rowid[<>]\?\)/,
        ),
      );
      expect(plans).not.toContainEqual(expect.stringMatching(/SCAN (line|mark|word)\b/));
    },
  );
});

// What was asked with, or has been found, under whatever name, and the one row of the house; all else is to be found by an
// index.
const asked =
  /json_each|_house|SCAN (?:asked|cut|lists|part|thing|held) VIRTUAL TABLE|SCAN (?:own|begun|article|\(subquery-\d+\))$/;

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
    ["services", (readModels: ReadModels) => readModels.of(services).services([uuid(1), uuid(2)])],
    [
      "who is linked to an identity",
      (readModels: ReadModels) =>
        readModels.of(staffList).linkedTo({ issuer: "https://id.example", subject: "5f0c1d" }),
    ],
    ["requests", (readModels: ReadModels) => readModels.of(requests).requests([uuid(1), uuid(2)])],
    [
      "what is said of stories",
      (readModels: ReadModels) => readModels.of(relations).saidOf([storyId, uuid(2)]),
    ],
    [
      "what articles were",
      (readModels: ReadModels) =>
        readModels.of(past).textsAt([
          { articleId, moment: { revision: 0 } },
          { articleId, moment: { at: minute(1) } },
          { articleId, moment: "now" },
        ]),
    ],
    [
      "what a text ever said",
      (readModels: ReadModels) =>
        readModels.of(past).said([[{ stream: `article-${articleId}`, kept: "headline", until: 9 }]], 9_000),
    ],
    [
      "the board as it was",
      (readModels: ReadModels) => {
        const filter = { desks: ["courts"], publications: ["live"], assignees: [uuid(1)] } as const;
        readModels.of(past).boardThen({ at: minute(1), filter }, 9, 9);
        readModels.of(past).countThen({ at: minute(1), filter }, 9);
      },
    ],
    ["whose proposals were taken in", (readModels: ReadModels) => readModels.of(past).takenAt([1, 2])],
    ["lines by their places", (readModels: ReadModels) => readModels.of(history).linesAt([1, 2])],
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
    const scans = (await plansOf(ask)).filter((plan) => plan.startsWith("SCAN") && !asked.test(plan));
    expect(scans).toEqual([]);
  });
});
