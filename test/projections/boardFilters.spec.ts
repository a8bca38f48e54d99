import { describe, expect, test } from "vitest";
import { workingCopies } from "../../projections/board/workingCopies.js";
import type { BoardFilter } from "../../src/boardFilter.js";
import type { BoardSort } from "../../projections/board/boardStatements.js";
import type { Happening } from "../support/stores/aLog.js";
import { askedBy, boardOf } from "../support/reading/boardOf.js";
import { edition } from "../support/telling/edition.js";
import {
  a,
  credited,
  drafted,
  filed,
  headlineChanged,
  ines,
  omar,
  opened,
  otherPhotoId,
  otherPlacementId,
  photoId,
  placed,
  putOnHold,
  storyId,
  submitted,
  translationId,
  uuid,
} from "../support/telling/facts.js";
import {
  accepted,
  assigned,
  completed,
  declined,
  noon,
  tagged,
  tomorrow,
  urgent,
} from "../support/telling/planningFacts.js";
import { paces, readAfter, type Pace } from "../support/reading/readAfter.js";
import { minute } from "../support/telling/recorded.js";
import {
  blockTranslated,
  source,
  translationOf,
  wordsTranslated,
} from "../support/telling/translationFacts.js";

const other = uuid(0x202);
const numbers = (copies: readonly { id: string }[]) =>
  copies.map(({ id }) => Number.parseInt(id.slice(-3), 16));
const openedAs = (said: Partial<(typeof opened)["data"]>) => ({
  ...opened,
  data: { ...opened.data, ...said },
});
const draftOf = (story: string, language = "en") =>
  ({ ...drafted, data: { ...drafted.data, storyId: story, language } }) as const;

/** Two stories, three articles of each; the second and the fifth were moved after all others, and the first last. */
const newsroom: readonly Happening[] = [
  [`story-${storyId}`, openedAs({ slugline: "harbour-fine", urgency: 3 })],
  [`story-${other}`, openedAs({ slugline: "Tidal harvest", desk: "city", urgency: 6 })],
  ...[1, 2, 3, 4, 5, 6].map((n): Happening => [
    `article-${uuid(n)}`,
    draftOf(n % 2 ? storyId : other, n <= 3 ? "en" : "kk"),
  ]),
  [`article-${uuid(2)}`, submitted],
  [`article-${uuid(5)}`, submitted],
  [`article-${uuid(1)}`, edition(1, [drafted])],
];

type Queries = Parameters<typeof boardOf>[0] &
  Pick<ReturnType<typeof workingCopies.open>["queries"], "boardCount" | "boardAmong">;

/** The numbers of the articles that a filter finds, which its count and its choice among others agree with. */
function foundIn({ board, boardCount, boardAmong }: Queries, filter: BoardFilter, at: string) {
  const rows = board(askedBy(filter, at), { sort: "moved", after: null, limit: 50 });
  const ids = rows.map(({ copy }) => copy.id);
  expect(boardCount(askedBy(filter, at))).toBe(rows.length);
  expect(boardAmong(askedBy(filter, at), [...ids, uuid(0xfff)]).toSorted()).toEqual(ids.toSorted());
  return numbers(rows.map(({ copy }) => copy));
}

const found = async (pace: Pace, filter: BoardFilter, at: string, ...happenings: readonly Happening[]) =>
  foundIn(await readAfter(workingCopies, pace, ...happenings), filter, at);

describe.each(paces)("The board, told %s,", (pace) => {
  const filters: readonly (readonly [BoardFilter, readonly number[]])[] = [
    [{}, [1, 5, 2, 6, 4, 3]],
    [{ desks: ["courts"] }, [1, 5, 3]],
    [{ desks: ["city"] }, [2, 6, 4]],
    [{ desks: ["courts", "city"] }, [1, 5, 2, 6, 4, 3]],
    [{ desks: ["sport"] }, []],
    [{ desks: [] }, []],
    [{ languages: ["en"] }, [1, 2, 3]],
    [{ languages: ["en", "kk"], desks: ["city"] }, [2, 6, 4]],
    [{ workflows: ["inReview"] }, [5, 2]],
    [{ workflows: ["drafting"] }, [1, 6, 4, 3]],
    [{ workflows: ["onHold", "inReview"] }, [5, 2]],
    [{ publications: ["live"] }, [1]],
    [{ publications: ["unpublished"] }, [5, 2, 6, 4, 3]],
    [{ desks: ["courts"], languages: ["kk"] }, [5]],
    [{ desks: ["city"], languages: ["kk"], workflows: ["drafting"], publications: ["unpublished"] }, [6, 4]],
    [{ desks: ["city"], publications: ["live"] }, []],
    [{ urgencies: [3] }, [1, 5, 3]],
    [{ urgencies: [3, 6], languages: ["en"] }, [1, 2, 3]],
    [{ stages: ["subbing"] }, []],
    [{ slugline: "HARB" }, [1, 5, 3]],
    [{ slugline: "har" }, [1, 5, 2, 6, 4, 3]],
    [{ slugline: "har tid" }, [2, 6, 4]],
    [{ slugline: "arbour" }, []],
    [{ slugline: "fine", desks: ["city"] }, []],
    [{ hasMainPicture: true }, []],
    [{ hasMainPicture: false }, [1, 5, 2, 6, 4, 3]],
    [{ person: { as: ["wrote"] } }, [1, 5, 2, 6, 4, 3]],
    [{ person: { staffId: omar.staffId, as: ["wrote", "assigned", "moved"] } }, []],
    [{ created: { from: minute(3), until: minute(5) } }, [2, 3]],
    [{ changed: { from: minute(8) } }, [1, 5, 2]],
    [{ changed: { from: minute(8), until: minute(10) } }, [5, 2]],
    [{ changed: { from: minute(8) }, desks: ["courts"] }, [1, 5]],
    [{ deadline: { day: "none" } }, [1, 5, 2, 6, 4, 3]],
    [{ deadline: { day: "overdue" } }, []],
  ];

  test("shows and counts only what a filter asks", async () => {
    const queries = await readAfter(workingCopies, pace, ...newsroom);
    expect(filters.map(([filter]) => [filter, foundIn(queries, filter, minute(10_000))])).toEqual(filters);
  });

  test("shows what a closed desk would have got on the desk that it is routed to", async () => {
    const closed: Happening = [
      "newsroom",
      { type: "DeskClosed", data: { desk: "city", routedTo: "courts" } },
    ];
    expect(await found(pace, { desks: ["courts"] }, noon, ...newsroom, closed)).toEqual([1, 5, 2, 6, 4, 3]);
    expect(await found(pace, { desks: ["city"] }, noon, ...newsroom, closed)).toEqual([2, 6, 4]);
  });

  test("shows what was sent to another desk and stage there, and no longer where it was", async () => {
    const sent: Happening = [
      `story-${storyId}`,
      { type: "StorySent", data: { desk: "city", stage: "subbing" } },
    ];
    expect(await found(pace, { desks: ["courts"] }, noon, ...newsroom, sent)).toEqual([]);
    expect(await found(pace, { desks: ["city"], stages: ["subbing"] }, noon, ...newsroom, sent)).toEqual([
      1, 5, 3,
    ]);
  });

  test("knows whose an article is: assigned until it is done or declined, written, or moved last", async () => {
    const mine = (as: readonly ("assigned" | "wrote" | "moved")[], staffId = assigned.data.assigneeId) => ({
      person: { staffId, as },
    });
    const story = `story-${storyId}`;
    const at = (...told: Happening[1][]) => [...newsroom, [story, assigned, ...told] as Happening];
    expect(await found(pace, mine(["assigned"]), noon, ...at())).toEqual([1, 5, 3]);
    expect(await found(pace, mine(["assigned"]), noon, ...at(accepted))).toEqual([1, 5, 3]);
    expect(await found(pace, mine(["assigned"]), noon, ...at(declined))).toEqual([]);
    expect(await found(pace, mine(["assigned"]), noon, ...at(completed))).toEqual([]);
    const moved: Happening = [`article-${uuid(3)}`, { ...headlineChanged("Fined"), by: omar.staffId }];
    expect(await found(pace, mine(["moved"], omar.staffId), noon, ...newsroom, moved)).toEqual([3]);
    expect(await found(pace, mine(["wrote"], omar.staffId), noon, ...newsroom, moved)).toEqual([3]);
    expect(await found(pace, mine(["moved", "wrote"], ines.staffId), noon, ...newsroom, moved)).toEqual([
      3, 1, 5, 2, 6, 4,
    ]);
  });

  test("knows deadlines by the clocks of a zone, as long as they are not met", async () => {
    const story = `story-${storyId}`;
    const due: Happening = [
      story,
      { ...assigned, data: { ...assigned.data, dueAt: "2026-03-01T20:00:00.000Z" } },
    ];
    const on = (day: "overdue" | "today" | "tomorrow" | "weekend" | "none", zone: string, at: string) =>
      found(pace, { deadline: { day, zone } }, at, ...newsroom, due);
    expect(await on("today", "UTC", noon)).toEqual([1, 5, 3]);
    // It is the second of March already in Almaty.
    expect(await on("today", "Asia/Almaty", noon)).toEqual([]);
    expect(await on("tomorrow", "Asia/Almaty", noon)).toEqual([1, 5, 3]);
    // The first of March is a Sunday in UTC.
    expect(await on("weekend", "UTC", noon)).toEqual([1, 5, 3]);
    expect(await on("weekend", "UTC", "2026-02-25T12:00:00.000Z")).toEqual([1, 5, 3]);
    expect(await on("weekend", "UTC", tomorrow)).toEqual([]);
    expect(await on("overdue", "UTC", noon)).toEqual([]);
    expect(await on("overdue", "UTC", "2026-03-01T20:00:00.000Z")).toEqual([]);
    expect(await on("overdue", "UTC", tomorrow)).toEqual([1, 5, 3]);
    expect(await on("none", "UTC", noon)).toEqual([2, 6, 4]);
    const window = { deadline: { from: noon, until: tomorrow } };
    expect(await found(pace, window, noon, ...newsroom, due)).toEqual([1, 5, 3]);
    expect(await found(pace, window, noon, ...newsroom, due, [story, declined])).toEqual([1, 5, 3]);
    expect(await found(pace, window, noon, ...newsroom, due, [story, completed])).toEqual([]);
  });

  test("knows what waits for legal, and how", async () => {
    const story = `story-${storyId}`;
    const about = (articleId: string | null) => ({ articleId });
    const asked = { type: "LegalReviewRequested", data: { ...about(null), concern: "Libel." } } as const;
    const flag = (flags: BoardFilter["flags"], ...told: Happening[1][]) =>
      found(pace, { flags: flags! }, noon, ...newsroom, [story, ...told] as Happening);
    expect(await flag(["needsLegal"], asked)).toEqual([1, 5, 3]);
    expect(await flag(["legalOutstanding"], asked)).toEqual([1, 5, 3]);
    const ofOne = { ...asked, data: { ...asked.data, articleId: uuid(3) } };
    expect(await flag(["legalOutstanding", "legalRefused"], ofOne)).toEqual([3]);
    const conditions = {
      type: "LegallyClearedWithConditions",
      data: { ...about(null), conditions: ["Name the court."] },
    } as const;
    expect(await flag(["legalConditions"], asked, conditions)).toEqual([1, 5, 3]);
    const met = { type: "LegalConditionMet", data: { ...about(null), condition: 0 } } as const;
    expect(await flag(["legallyCleared"], asked, conditions, met)).toEqual([1, 5, 3]);
    expect(await flag(["needsLegal"], asked, conditions, met)).toEqual([]);
    const refused = { type: "LegallyRefused", data: { ...about(null), grounds: "Libel." } } as const;
    expect(await flag(["legalRefused"], asked, refused)).toEqual([1, 5, 3]);
  });

  test("knows what waits for the photo desk, and what does not any more until a lease ends", async () => {
    const pictured: readonly Happening[] = [
      ...newsroom,
      [`photo-${photoId}`, filed],
      [`story-${storyId}`, placed],
    ];
    const flag = (
      flag: NonNullable<BoardFilter["flags"]>[number],
      at: string,
      ...more: readonly Happening[]
    ) => found(pace, { flags: [flag] }, at, ...pictured, ...more);
    expect(await flag("pictureUncredited", noon)).toEqual([1, 5, 3]);
    expect(await flag("needsPictureDesk", noon)).toEqual([1, 5, 3]);
    expect(await found(pace, { hasMainPicture: placed.data.role === "lead" }, noon, ...pictured)).toEqual([
      1, 5, 3,
    ]);
    const checked: Happening = [`photo-${photoId}`, credited];
    expect(await flag("needsPictureDesk", noon, checked)).toEqual([]);
    expect(await flag("picturesChecked", noon, checked)).toEqual([1, 5, 3]);
    const leased: Happening = [
      `photo-${photoId}`,
      { type: "LeaseGranted", data: { from: null, to: tomorrow } },
    ];
    expect(await flag("picturesChecked", noon, checked, leased)).toEqual([1, 5, 3]);
    expect(await flag("picturesChecked", tomorrow, checked, leased)).toEqual([]);
    const another: readonly Happening[] = [
      [
        `photo-${otherPhotoId}`,
        filed,
        credited,
        { type: "LeaseGranted", data: { from: null, to: "2026-04-01T00:00:00.000Z" } },
      ],
      [
        `story-${storyId}`,
        {
          ...placed,
          data: { ...placed.data, placementId: otherPlacementId, photoId: otherPhotoId, role: "inline" },
        },
      ],
    ];
    expect(await flag("picturesChecked", noon, checked, leased, ...another)).toEqual([1, 5, 3]);
    expect(await flag("picturesChecked", tomorrow, checked, leased, ...another)).toEqual([]);
  });

  test("knows what is on hold by itself, and with its story for as long as that holds", async () => {
    const flags = ["onHold"] as const;
    expect(await found(pace, { flags }, noon, ...newsroom, [`article-${uuid(4)}`, putOnHold])).toEqual([4]);
    const held: Happening = [
      `story-${storyId}`,
      { type: "StoryHeld", data: { reason: "Wait.", until: tomorrow } },
    ];
    expect(await found(pace, { flags }, noon, ...newsroom, held)).toEqual([1, 5, 3]);
    expect(await found(pace, { flags }, tomorrow, ...newsroom, held)).toEqual([]);
  });

  test("knows which translations are behind their source, and what has an alarm", async () => {
    const translated: readonly Happening[] = [
      [`story-${storyId}`, opened],
      [`article-${uuid(0x301)}`, ...source],
      [
        `article-${translationId}`,
        translationOf(source),
        wordsTranslated(source, "headline", "Сот айып салды"),
        blockTranslated(source, a, "Сот түсте отырды."),
      ],
    ];
    const flags = ["staleTranslation", "hasAlarms"] as const;
    expect(await found(pace, { flags }, noon, ...translated)).toEqual([]);
    const changed: Happening = [`article-${uuid(0x301)}`, headlineChanged("Court fines the port")];
    expect(await found(pace, { flags }, noon, ...translated, changed)).toEqual([0x302]);
  });

  test("knows what a story is about, by the name of a tag or its code", async () => {
    const about: Happening = [`story-${storyId}`, tagged];
    const { kind, name, code } = tagged.data;
    for (const named of [name, name.toUpperCase(), ...(code === null ? [] : [code])]) {
      expect(await found(pace, { tags: [{ named }] }, noon, ...newsroom, about)).toEqual([1, 5, 3]);
      expect(await found(pace, { tags: [{ named, kind }] }, noon, ...newsroom, about)).toEqual([1, 5, 3]);
    }
    expect(await found(pace, { tags: [{ named: name, kind: "event" }] }, noon, ...newsroom, about)).toEqual(
      [],
    );
  });

  test("knows a tag by its name, however its letters are composed", async () => {
    const about: Happening = [`story-${storyId}`, { ...tagged, data: { ...tagged.data, name: "Çeşme" } }];
    const named = "çeşme".normalize("NFD");
    expect(await found(pace, { tags: [{ named }] }, noon, ...newsroom, about)).toEqual([1, 5, 3]);
  });
});

describe.each(paces)("The board's orders, told %s,", (pace) => {
  const due = (n: number, dueAt: string): Happening => {
    const data = { ...assigned.data, assignmentId: uuid(0x700 + n), dueAt };
    return [`story-${n === 1 ? storyId : other}`, { ...assigned, data }];
  };

  test.each([
    ["moved", [1, 5, 2, 6, 4, 3]],
    ["deadline", [2, 4, 6, 1, 3, 5]],
    ["urgency", [5, 3, 1, 6, 4, 2]],
    ["drafted", [6, 5, 4, 3, 2, 1]],
  ] as const)(
    "by %s, are read in pages that fit together, by any filter",
    async (sort: BoardSort, expected) => {
      const happenings = [...newsroom, due(2, noon), due(1, tomorrow)];
      const { board } = await readAfter(workingCopies, pace, ...happenings);
      const filters: readonly BoardFilter[] = [
        {},
        { desks: ["courts", "city"] },
        { slugline: "har" },
        { changed: { from: minute(0) } },
        { deadline: { from: minute(0) } },
        { languages: ["en", "kk"], created: { from: minute(0) } },
      ];
      for (const filter of filters) {
        const seen: number[] = [];
        let after = null;
        for (;;) {
          const rows = board(askedBy(filter), { sort, after, limit: 2 });
          if (rows.length === 0) break;
          seen.push(...numbers(rows.map(({ copy }) => copy)));
          const { rank, n } = rows.at(-1)!;
          after = { rank, n };
        }
        expect(seen).toEqual(expected);
      }
    },
  );

  test("rank a story anew when its urgency or its deadline changes", async () => {
    const queries = await readAfter(workingCopies, pace, ...newsroom, [`story-${other}`, urgent]);
    const rows = queries.board(askedBy({}), { sort: "urgency", after: null, limit: 50 });
    expect(numbers(rows.map(({ copy }) => copy))).toEqual([6, 4, 2, 5, 3, 1]);
    expect(numbers(boardOf(queries, { urgencies: [1] }))).toEqual([2, 6, 4]);
  });
});

describe.each(paces)("The board's counts, told %s,", (pace) => {
  test.each([
    ["workflow", {}, { drafting: 4, inReview: 2 }],
    ["publication", {}, { unpublished: 5, live: 1 }],
    ["desk", {}, { courts: 3, city: 3 }],
    ["language", { desks: ["courts"] }, { en: 2, kk: 1 }],
    ["urgency", { workflows: ["inReview"] }, { 3: 1, 6: 1 }],
    ["stage", {}, { "": 6 }],
    ["workflow", { slugline: "harb" }, { drafting: 2, inReview: 1 }],
    ["desk", { changed: { from: minute(8) } }, { courts: 2, city: 1 }],
    ["desk", { flags: ["onHold"] }, {}],
  ] as const)("by %s of %j are exact, and show the first of each group", async (by, filter, expected) => {
    const { boardCounts, boardGroups } = await readAfter(workingCopies, pace, ...newsroom);
    const question = askedBy(filter);
    const counts = boardCounts(question, by);
    expect(Object.fromEntries(counts.map(({ key, articles }) => [key, articles]))).toEqual(expected);
    const groups = boardGroups(question, by, 2);
    expect(groups.map(({ key, articles }) => ({ key, articles }))).toEqual(counts);
    for (const { articles, first } of groups) {
      expect(first).toHaveLength(Math.min(2, articles));
      expect(first.map(({ movedPosition }) => movedPosition)).toEqual(
        first.map(({ movedPosition }) => movedPosition).toSorted((x, y) => y - x),
      );
    }
  });

  test("follow what moves from one group to another", async () => {
    const more: Happening = [`article-${uuid(3)}`, submitted];
    const { boardCounts } = await readAfter(workingCopies, pace, ...newsroom, more);
    expect(boardCounts(askedBy({}), "workflow")).toEqual([
      { key: "drafting", articles: 3 },
      { key: "inReview", articles: 3 },
    ]);
  });
});
