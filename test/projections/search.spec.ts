import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { search } from "../../projections/search/search.js";
import { readSearchQuery } from "../../projections/search/searchQuery.js";
import type { SearchAsked, SearchPlace } from "../../projections/search/searchQueries.js";
import { aLog, type Happening } from "../support/stores/aLog.js";
import { edition } from "../support/telling/edition.js";
import {
  a,
  altTextWritten,
  articleId,
  captionWritten,
  credited,
  dana,
  drafted,
  filed,
  headlineChanged,
  ines,
  opened,
  paragraph,
  photoId,
  picture,
  placed,
  storyId,
  translationId,
  uuid,
} from "../support/telling/facts.js";
import { caughtUp, readBy } from "../support/reading/readBy.js";
import { paces, readAfter } from "../support/reading/readAfter.js";
import { minute } from "../support/telling/recorded.js";
import { tablesIn } from "../support/reading/tablesOf.js";
import {
  blockTranslated,
  source,
  translationOf,
  wordsTranslated,
} from "../support/telling/translationFacts.js";

const article = `article-${articleId}`;
const translation = `article-${translationId}`;
const blockWritten = (text: string) => ({
  type: "BodyRevised" as const,
  data: { operations: [{ op: "changed" as const, block: paragraph(a, text) }] },
});
const withPicture = [...source, captionWritten, altTextWritten];
const first = edition(1, withPicture, [picture]);
const day: readonly Happening[] = [
  [`photo-${photoId}`, filed, credited],
  [`story-${storyId}`, opened, placed],
  [article, ...withPicture, first],
  [
    translation,
    translationOf(source),
    wordsTranslated(source, "headline", "Сот порттың ісін қарады"),
    blockTranslated(source, a, "Сот түсте отырды, үкім шығарды."),
  ],
];
const unpublished = { type: "ArticleUnpublished", data: { edition: 1 } };
const republished = { type: "ArticleRepublished", data: { edition: 1 } };
const killed = { type: "ArticleKilled", data: { edition: 1, advisory: "Stop using it." } };
const retracted = { type: "ArticleRetracted", data: { edition: 1, notice: "It cannot stand." } };
const takenDown = {
  type: "ArticleTakenDown",
  data: { edition: 1, authority: "The court", basis: "Its order", isPublic: false },
};

type Queries = ReturnType<typeof search.open>["queries"];
type Narrowed = Omit<SearchAsked, "query" | "places">;
const everywhere: readonly SearchPlace[] = ["workingCopy", "liveEdition", "pastRevision", "pastEdition"];

/** Asks for what somebody typed. */
function asks(queries: Queries, typed: string, places: readonly SearchPlace[], narrowed: Narrowed = {}) {
  const query = readSearchQuery(typed);
  if ("problem" in query) throw new Error(query.problem);
  return queries.search({ query, places, ...narrowed }, null, 100);
}

/** Which articles are found, and in which field. */
const found = (...asked: Parameters<typeof asks>) =>
  asks(...asked).map(({ articleId: id, place, snippet }) => `${nameOf(id)} ${place} ${snippet.field}`);
const nameOf = (id: string) => (id === articleId ? "original" : id === translationId ? "translation" : id);

describe.each(paces)("A search, told %s,", (pace) => {
  test.each([
    ["court", "workingCopy", ["original workingCopy headline"]],
    ["COURT noon", "liveEdition", ["original liveEdition body"]],
    [
      "slugline:harbour",
      "workingCopy",
      ["original workingCopy slugline", "translation workingCopy slugline"],
    ],
    ["harbour-fine", "liveEdition", []],
    ['"Mara Voss"', "liveEdition", ["original liveEdition credit"]],
    ["credit:voss", "workingCopy", ["original workingCopy credit", "translation workingCopy credit"]],
    ["byline:ines", "liveEdition", ["original liveEdition byline"]],
    ["fog", "liveEdition", ["original liveEdition altText"]],
    ["caption:sunday", "workingCopy", ["original workingCopy caption"]],
    ["headline:noon", "workingCopy", []],
    ["сот", "workingCopy", ["translation workingCopy headline"]],
    ["ІСІН", "workingCopy", ["translation workingCopy headline"]],
    ["icін", "workingCopy", []],
    ["уким", "workingCopy", []],
    ["үкім", "workingCopy", ["translation workingCopy body"]],
    ["түс*", "workingCopy", ["translation workingCopy body"]],
    ["court -fog", "workingCopy", []],
    ["сот OR fog", "workingCopy", ["translation workingCopy headline", "original workingCopy altText"]],
    ['"noon it"', "workingCopy", []],
  ] as const)("for %s in the %s finds %j", async (typed, place, hits) => {
    const queries = await readAfter(search, pace, ...day);
    expect(new Set(found(queries, typed, [place]))).toEqual(new Set(hits));
  });

  test("says where it found it, since when, and marks it", async () => {
    const queries = await readAfter(search, pace, ...day);
    const [hit] = asks(queries, "noon", ["liveEdition"]);
    expect(hit).toMatchObject({
      articleId,
      place: "liveEdition",
      edition: 1,
      since: minute(8),
      until: null,
      snippet: { field: "body", text: "The court sat at noon.", ranges: [{ from: 17, to: 21 }] },
    });
    expect(hit!.score).toBeGreaterThan(0);
    expect(asks(queries, "noon", ["liveEdition"], { from: minute(8), to: minute(9) })).toHaveLength(1);
    expect(asks(queries, "noon", ["liveEdition"], { to: minute(8) })).toEqual([]);
  });

  test.each([
    [{ language: "kk" }, ["translation"]],
    [{ language: "en" }, ["original"]],
    [{ desk: "courts" }, ["original", "translation"]],
    [{ desk: "city" }, []],
    [{ author: dana.staffId }, ["translation"]],
    [{ author: ines.staffId }, ["original", "translation"]],
    [{ publication: "live" }, ["original"]],
    [{ publication: "unpublished", desk: "courts" }, ["translation"]],
    [{ from: minute(9) }, ["translation"]],
    [{ to: minute(9) }, ["original"]],
    [{ from: minute(2), to: minute(5), language: "kk" }, []],
  ] as const)("is narrowed by %j", async (narrowed, names) => {
    const queries = await readAfter(search, pace, ...day);
    const hits = asks(queries, "ines", ["workingCopy"], narrowed).map((hit) => nameOf(hit.articleId));
    expect(new Set(hits)).toEqual(new Set(names));
  });

  test("goes with a story that is sent to another desk, and with its slugline", async () => {
    const sent = { type: "StorySent", data: { desk: "city", stage: null } };
    const renamed = { type: "SluglineChanged", data: { slugline: "quay-verdict" } };
    const queries = await readAfter(search, pace, ...day, [`story-${storyId}`, sent, renamed]);
    for (const place of ["workingCopy", "liveEdition"] as const) {
      expect(found(queries, "court", [place], { desk: "courts" })).toEqual([]);
      expect(found(queries, "court", [place], { desk: "city" })).toHaveLength(1);
    }
    expect(found(queries, "slugline:harbour", ["workingCopy"])).toEqual([]);
    expect(found(queries, "slugline:quay", ["workingCopy"])).toHaveLength(2);
  });

  test("finds the credit that a picture has now on the desk, and the one that readers see", async () => {
    const again = { ...credited, data: { ...credited.data, creditLine: "Someone Else" } };
    const queries = await readAfter(search, pace, ...day, [`photo-${photoId}`, again]);
    expect(found(queries, "credit:else", everywhere)).toHaveLength(2);
    expect(found(queries, "credit:voss", everywhere)).toEqual(["original liveEdition credit"]);
  });

  test("finds what a working copy said once, each text once, and the revisions that said so", async () => {
    const written = ["A wharf.", "A jetty.", "A wharf.", "A pier."].map(blockWritten);
    const queries = await readAfter(search, pace, ...day, [article, ...written]);
    expect(asks(queries, "wharf", everywhere)).toMatchObject([
      {
        articleId,
        place: "pastRevision",
        revision: 7,
        edition: null,
        since: minute(12),
        until: minute(15),
        snippet: { field: "body", text: "A wharf.", ranges: [{ from: 2, to: 7 }] },
      },
    ]);
    expect(found(queries, "jetty", ["pastRevision"], { from: minute(14) })).toHaveLength(1);
    expect(found(queries, "jetty", ["pastRevision"], { from: minute(15) })).toEqual([]);
    expect(found(queries, "jetty", ["pastRevision"], { to: minute(14) })).toHaveLength(1);
    expect(found(queries, "jetty", ["pastRevision"], { to: minute(13) })).toEqual([]);
    expect(found(queries, "jetty", ["pastRevision"], { language: "kk" })).toEqual([]);
    expect(found(queries, "jetty", ["pastRevision"], { desk: "courts", author: ines.staffId })).toHaveLength(
      1,
    );
    expect(found(queries, "jetty", ["pastRevision"], { publication: "unpublished" })).toEqual([]);
    expect(found(queries, "pier", everywhere)).toEqual(["original workingCopy body"]);
  });

  test("of a paragraph that said it again and again finds the best one", async () => {
    const written = ["A wharf burns", "A wharf burns at", "A wharf burns at night"].map(blockWritten);
    const queries = await readAfter(search, pace, ...day, [article, ...written, blockWritten("Nothing.")]);
    expect(asks(queries, "wharf", ["pastRevision"])).toHaveLength(1);
  });

  test("finds what an edition said that has been corrected", async () => {
    const told = [...withPicture, first, headlineChanged("Judges fine the port")];
    const corrected = edition(2, told, [picture]);
    const queries = await readAfter(search, pace, ...day, [article, told.at(-1)!, corrected]);
    expect(found(queries, "headline:court", ["liveEdition"])).toEqual([]);
    expect(found(queries, "headline:port", ["liveEdition"])).toHaveLength(1);
    expect(asks(queries, "headline:court", ["pastEdition", "pastRevision"])).toMatchObject([
      { place: "pastEdition", edition: 1, revision: 4 },
    ]);
    expect(found(queries, "headline:court", ["pastRevision"])).toEqual(["original pastRevision headline"]);
    expect(found(queries, "noon", ["pastEdition"])).toEqual([]);
  });

  test("finds the headlines for other places while they stand, and once they do not", async () => {
    const social = { type: "HeadlineSetFor", data: { role: "social", text: "Fined!" } } as const;
    const headlined = (n: number, text: string) => ({
      type: "EditionHeadlined",
      data: { edition: n, headlines: { social: text } },
    });
    const second = { ...first, data: { ...first.data, edition: 2 } };
    const [same, other] = await Promise.all(
      ["Fined!", "Guilty!"].map((text) =>
        readAfter(
          search,
          pace,
          ...day,
          [article, social, second, headlined(2, "Fined!")],
          [article, { ...first, data: { ...first.data, edition: 3 } }, headlined(3, text)],
        ),
      ),
    );
    expect(found(same!, "fined", ["liveEdition", "pastEdition"])).toEqual(["original liveEdition headline"]);
    expect(found(other!, "headline:fined", ["pastEdition"])).toEqual(["original pastEdition headline"]);
    expect(found(other!, "guilty", ["liveEdition"])).toHaveLength(1);
  });

  test.each([
    ["unpublished", unpublished],
    ["retracted", retracted],
    ["taken down", takenDown],
    ["killed", killed],
  ])("finds an edition that was %s only where the past is", async (_, withdrawn) => {
    const queries = await readAfter(search, pace, ...day, [article, withdrawn]);
    expect(found(queries, "fog", ["liveEdition"])).toEqual([]);
    expect(found(queries, "fog", ["pastEdition"])).toEqual(["original pastEdition altText"]);
    expect(found(queries, "court", ["workingCopy"], { publication: "live" })).toEqual([]);
  });

  test("finds an edition again that was republished", async () => {
    const queries = await readAfter(search, pace, ...day, [article, unpublished, republished]);
    expect(found(queries, "fog", ["liveEdition", "pastEdition"])).toEqual(["original liveEdition altText"]);
  });

  test("finds nothing that is told in confidence", async () => {
    const told: Happening[] = [
      [
        `story-${storyId}`,
        { type: "LegalReviewRequested", data: { articleId: null, concern: "canary concern" } },
        {
          type: "LegalHoldPlaced",
          data: { holdId: uuid(1), matter: "canary matter", basis: "canary basis" },
        },
        {
          type: "SourceAttributed",
          data: { sourceId: uuid(2), name: "canary", kind: "person", url: null, note: "canary" },
        },
      ],
      [article, { type: "EdNoteSet", data: { edNote: { text: "canary note", audience: "internal" } } }],
      [
        `thread-${uuid(3)}`,
        { type: "ThreadRepliedTo", data: { replyId: uuid(4), text: "canary", mentions: [] } },
      ],
    ];
    const queries = await readAfter(search, pace, ...day, ...told);
    expect(found(queries, "canary", everywhere)).toEqual([]);
  });
});

describe("The list of what is found", () => {
  const drafts = Array.from({ length: 25 }, (_, n): Happening => [
    `article-${uuid(0x5000 + n)}`,
    {
      ...drafted,
      data: { ...drafted.data, headline: n % 5 === 0 ? "Harbour harbour" : "A harbour far away" },
    },
  ]);

  test("has the best first and of equals the newest, and is paged without a gap or a repetition", async () => {
    const { search: ask } = await readAfter(search, "in one batch", [`story-${storyId}`, opened], ...drafts);
    const query = readSearchQuery("headline:harbour");
    if ("problem" in query) throw new Error(query.problem);
    const asked: SearchAsked = { query, places: ["workingCopy"] };
    const all = ask(asked, null, 100);
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).toSorted((x, y) => y - x));
    expect(all.slice(0, 5).map((hit) => hit.articleId)).toEqual(
      [20, 15, 10, 5, 0].map((n) => uuid(0x5000 + n)),
    );
    const paged = [];
    for (let after = null; ; after = paged.at(-1)!.cursor) {
      const page = ask(asked, after, 4);
      paged.push(...page);
      if (page.length < 4) break;
    }
    expect(paged).toEqual(all);
    const { cursor } = all[9]!;
    expect(ask(asked, { ...cursor, id: 1e9, rank: cursor.rank }, 3)).toEqual(all.slice(5, 8));
  });
});

describe("What stood once", () => {
  test("is kept once for each text, however many revisions there are", async () => {
    const log = await aLog(...day);
    const statements: string[] = [];
    const parts = { projections: [search], onStatement: (sql: string) => void statements.push(sql) };
    const readModels = await readBy({ store: log.store, ...parts });
    const revisions = Array.from({ length: 60 }, (_, n) => blockWritten(`Draft ${n % 20} of it.`));
    await caughtUp(readModels, await log.tell([article, ...revisions]));
    const inserted = statements.filter((sql) => /INSERT INTO search_1_past \(/.test(sql));
    expect(inserted).toHaveLength(21);
  });
});

describe("A search that is built anew", () => {
  test("answers as before, and leaves nothing of the one before it", async () => {
    const log = await aLog(...day);
    const file = join(log.folder, "read-models.db");
    const readModels = await readBy({ store: log.store, projections: [search], file });
    await caughtUp(readModels, await log.tell([article, blockWritten("A wharf."), unpublished]));
    const answers = () => everywhere.map((place) => found(readModels.of(search), "court OR noon", [place]));
    const before = answers();
    await readModels.rebuild("search");
    expect(answers()).toEqual(before);
    await readModels.close();
    expect(tablesIn(file).filter((name) => name.startsWith("search_1_"))).toEqual([]);
    expect(tablesIn(file)).toContain("search_2_past_words");
  });
});

describe("Whatever is typed,", () => {
  test("a search answers, in every place", async () => {
    const { search: ask } = await readAfter(search, "in one batch", ...day);
    const typed = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            ..."( ) \" * - : | OR NOT AND NEAR ^ + { } headline: body: court сот үкі* ' \\ , 1".split(" "),
          ),
          {
            maxLength: 40,
          },
        )
        .map((parts) => parts.join(" ")),
      fc.constantFrom("a|".repeat(249), "a ".repeat(249), "-a ".repeat(160) + "b", "(a ".repeat(160)),
    );
    fc.assert(
      fc.property(typed, (words) => {
        const query = readSearchQuery(words);
        if ("problem" in query) return;
        expect(ask({ query, places: everywhere }, null, 10).length).toBeLessThanOrEqual(10);
      }),
      { numRuns: 400 },
    );
  });
});
