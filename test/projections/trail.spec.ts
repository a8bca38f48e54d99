import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { history } from "../../projections/history.js";
import type { HistoryLine } from "../../projections/trail/historyLine.js";
import type { TrailFilter, TrailOrder } from "../../projections/trail/trailFilter.js";
import type { Role } from "../../src/actor.js";
import type { Origin } from "../../src/decider.js";
import type { Gate } from "../../src/gate.js";
import { anyNewsday, live } from "../support/arbitrary/anyNewsday.js";
import { aNewsroom } from "../support/newsroom/aNewsroom.js";
import { atWork } from "../support/newsroom/atWork.js";
import { paces, readAfter } from "../support/reading/readAfter.js";
import { caughtUp, readBy } from "../support/reading/readBy.js";
import type { Happening } from "../support/stores/aLog.js";
import {
  a,
  articleId,
  b,
  bodyWritten,
  c,
  captionWritten,
  credited,
  d,
  dana,
  drafted,
  filed,
  headlineChanged,
  ines,
  omar,
  opened,
  otherPhotoId,
  paragraph,
  photoId,
  placed,
  storyId,
  translationId,
  uuid,
} from "../support/telling/facts.js";
import { minute } from "../support/telling/recorded.js";
import { source, translationOf, wordsTranslated } from "../support/telling/translationFacts.js";

type Reading = ReturnType<(typeof history)["open"]>["queries"];

const begins = { newest: Number.MAX_SAFE_INTEGER, oldest: -1 } as const;

/** All lines of a trail, read in pages. */
function read(
  { trail }: Reading,
  filter: TrailFilter,
  order: TrailOrder,
  size = 100,
): readonly HistoryLine[] {
  const lines: HistoryLine[] = [];
  for (let beyond: number = begins[order]; ; beyond = lines.at(-1)!.position) {
    const page = trail(filter, order, beyond, size);
    lines.push(...page);
    if (page.length < size) return lines;
  }
}

const people = (line: HistoryLine) => [line.by, line.onBehalfOf];

/** The same filter, asked of one line after another. */
const fits = (filter: TrailFilter) => (line: HistoryLine) =>
  (filter.streams?.includes(line.stream) ?? true) &&
  (filter.people?.some((id) => people(line).includes(id)) ?? true) &&
  (filter.roles?.includes(line.role as Role) ?? true) &&
  (filter.types?.includes(line.type) ?? true) &&
  (filter.gates?.includes(line.detail["gate"] as Gate) ?? true) &&
  (filter.origins?.includes(line.origin as Origin) ?? true) &&
  (filter.from === undefined || line.at >= filter.from) &&
  (filter.to === undefined || line.at < filter.to);

/** Filters by what stands in some of these lines, whichever they are, and by times around them. */
const anyFilter = fc.record(
  {
    streams: fc.array(fc.nat(), { maxLength: 3 }),
    people: fc.array(fc.nat(), { maxLength: 2 }),
    roles: fc.array(fc.nat(), { maxLength: 2 }),
    types: fc.array(fc.nat(), { maxLength: 4 }),
    origins: fc.array(fc.nat(), { maxLength: 2 }),
    from: fc.nat(),
    to: fc.nat(),
  },
  { requiredKeys: [] },
);
type Chosen = typeof anyFilter extends fc.Arbitrary<infer T> ? T : never;

function chosenFrom(all: readonly HistoryLine[], { from, to, ...lists }: Chosen): TrailFilter {
  const at = (n: number) => all[n % all.length]!;
  const words = {
    streams: (line: HistoryLine) => line.stream,
    people: (line: HistoryLine) => line.onBehalfOf ?? line.by,
    roles: (line: HistoryLine) => line.role,
    types: (line: HistoryLine) => line.type,
    origins: (line: HistoryLine) => line.origin,
  };
  const said = Object.entries(lists).map(([list, numbers]) => [
    list,
    numbers.map((n) => words[list as keyof typeof words](at(n))),
  ]);
  return {
    ...(Object.fromEntries(said) as TrailFilter),
    ...(from !== undefined && { from: at(from).at }),
    ...(to !== undefined && { to: at(to).at }),
  };
}

describe("The trail of any newsday", () => {
  test("tells every event once, either way, and filters as one would by hand", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyNewsday,
        fc.array(anyFilter, { minLength: 5, maxLength: 10 }),
        async (newsday, chosen) => {
          const newsroom = await aNewsroom();
          const readModels = await readBy({ store: newsroom.store, projections: [history] });
          await live(newsday, atWork(newsroom));
          await caughtUp(readModels, await newsroom.store.head());
          const reading = readModels.of(history);

          const oldest = read(reading, {}, "oldest", 7);
          const log = await newsroom.store.readAll(-1, 10_000);
          expect(oldest.map(({ position, type }) => [position, type])).toEqual(
            log.map(({ position, type }) => [position, type]),
          );
          expect(read(reading, {}, "newest", 7)).toEqual(oldest.toReversed());
          for (const filter of chosen.map((one) => chosenFrom(oldest, one))) {
            const fitting = oldest.filter(fits(filter));
            expect(read(reading, filter, "oldest", 3)).toEqual(fitting);
            expect(read(reading, filter, "newest", 4)).toEqual(fitting.toReversed());
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe("Times in the trail", () => {
  test("are those that were told, though clocks were set back, in every part of a long log", async () => {
    const clocks = Array.from({ length: 2_600 }, (_, n) => minute(n - (n % 7) * 400 * Number(n % 11 === 0)));
    const told = clocks.map((at, n) => ({ ...headlineChanged(`Fined ${n}`), at }));
    const reading = await readAfter(
      history,
      "in one batch",
      [`article-${articleId}`, drafted],
      ...[0, 1_300].map((n): Happening => [`article-${articleId}`, ...told.slice(n, n + 1_300)]),
    );
    const all = read(reading, {}, "oldest");
    expect(all).toHaveLength(2_601);
    for (const [from, to] of [
      [0, 30],
      [995, 1_010],
      [1_600, 1_601],
      [2_000, 2_400],
      [2_590, 9_000],
      [9_000, 9_001],
      [5, 5],
    ] as const) {
      const filter = { types: ["HeadlineChanged"], from: minute(from), to: minute(to) };
      const fitting = all.filter(fits(filter));
      expect(read(reading, filter, "oldest")).toEqual(fitting);
      expect(read(reading, filter, "newest")).toEqual(fitting.toReversed());
    }
  });
});

const story = `story-${storyId}`;
const article = `article-${articleId}`;
const translation = `article-${translationId}`;
const day: readonly Happening[] = [
  ["newsroom", { type: "NewsroomOpened", data: { name: "The Courier" } }],
  [`photo-${photoId}`, filed],
  [`photo-${otherPhotoId}`, filed],
  [story, opened, placed],
  [article, drafted, bodyWritten],
  [translation, translationOf(source)],
  [`photo-${photoId}`, credited],
  [article, captionWritten, { ...headlineChanged("Fined"), by: omar.staffId, onBehalfOf: dana.staffId }],
  [translation, wordsTranslated(source, "headline", "Сот айып салды")],
  [
    article,
    {
      type: "BodyRevised",
      data: {
        operations: [
          { op: "moved", id: b, after: null },
          { op: "inserted", block: paragraph(c, "Nobody paid."), after: a },
        ],
      },
    },
    { type: "ApprovalGiven", data: { gate: "copy", contentHash: "0f" } },
  ],
  [
    `thread-${uuid(0x51)}`,
    {
      type: "ThreadOpened",
      data: {
        articleId,
        revision: 1,
        anchor: { blockId: a, from: 0, to: 3, quote: "The", blockText: "The court" },
        text: "Which one?",
        mentions: [],
      },
    },
  ],
  [
    `request-${uuid(0x52)}`,
    { type: "RequestRaised", data: { fromDesk: "courts", toDesk: "culture", storyId, text: "A picture?" } },
  ],
  [`article-${uuid(0x3ff)}`, { ...drafted, data: { ...drafted.data, storyId: uuid(0x2ff) } }],
];
const typesIn = (lines: readonly HistoryLine[]) => lines.map(({ type }) => type);

describe.each(paces)("The trail, told %s,", (pace) => {
  test.each([
    [{ people: [dana.staffId] }, ["TranslationOpened", "HeadlineChanged", "SegmentTranslated"]],
    [{ people: [omar.staffId] }, ["HeadlineChanged"]],
    [{ gates: ["copy"] }, ["ApprovalGiven"]],
    [{ gates: ["photo"] }, []],
    [{ fields: ["headline"] }, ["ArticleDrafted", "HeadlineChanged", "SegmentTranslated", "ArticleDrafted"]],
    [{ fields: ["caption", "credit"] }, ["PhotoCredited", "CaptionWritten"]],
    [{ blocks: [c] }, ["BodyRevised"]],
    [{ blocks: [a] }, ["BodyRevised", "ThreadOpened"]],
    [{ blocks: [b], fields: ["body"] }, ["BodyRevised", "BodyRevised"]],
    [{ blocks: [d], gates: ["copy"] }, []],
    [{ types: [] }, []],
    [{ types: ["NewsroomOpened", "RequestRaised"] }, ["NewsroomOpened", "RequestRaised"]],
  ] as readonly (readonly [TrailFilter, readonly string[]])[])("is found by %j", async (filter, types) => {
    const reading = await readAfter(history, pace, ...day);
    expect(typesIn(read(reading, filter, "oldest"))).toEqual(types);
    expect(typesIn(read(reading, filter, "newest"))).toEqual(types.toReversed());
  });

  test("tells an article with what stands around it, as far as that is asked for, and nothing of others", async () => {
    const reading = await readAfter(history, pace, ...day);
    const streams = (...wanted: Parameters<Reading["streamsOf"]>[1]) =>
      reading.streamsOf(articleId, wanted).toSorted();
    expect(streams()).toEqual([article]);
    expect(streams("story", "pictures")).toEqual([article, `photo-${photoId}`, story]);
    expect(streams("translations")).toEqual([article, translation].toSorted());
    expect(streams("threads", "requests")).toEqual([
      article,
      `request-${uuid(0x52)}`,
      `thread-${uuid(0x51)}`,
    ]);
    expect(reading.streamsOf(uuid(0x3ee), ["story"])).toEqual([]);
    expect(
      typesIn(read(reading, { streams: streams("story"), people: [ines.staffId] }, "newest")),
    ).not.toContain("TranslationOpened");
  });

  test("keeps to itself what somebody keeps for themselves", async () => {
    const saved = { filterId: uuid(1), name: "Mine", filter: { desks: ["courts"] }, desk: null };
    const reading = await readAfter(history, pace, [
      `staff-${ines.staffId}`,
      { type: "StaffMemberJoined", data: { name: "Ines" } },
      { type: "BoardFilterSaved", data: { ...saved, sharing: "private" } },
      { type: "BoardFilterSaved", data: { ...saved, filterId: uuid(2), sharing: "newsroom" } },
    ]);
    expect(read(reading, { fields: ["filter"] }, "oldest").map(({ detail }) => detail)).toEqual([
      { filterId: uuid(1), sharing: "private", desk: null },
      { ...saved, filterId: uuid(2), sharing: "newsroom" },
    ]);
  });
});
