import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { workingCopies } from "../../../projections/board/workingCopies.js";
import type { ReadModels } from "../../../projections/engine/readModels.js";
import { threads } from "../../../projections/threads.js";
import { corrections } from "../../../projections/work/corrections.js";
import { diary } from "../../../projections/work/diary.js";
import { duties } from "../../../projections/work/duties.js";
import { legalMatters } from "../../../projections/work/legalMatters.js";
import { movements } from "../../../projections/work/movements.js";
import { photoDesk, photoDeskReasons } from "../../../projections/work/photoDesk.js";
import { liveBoard } from "../../../schema/board/liveBoard.js";
import type { Context } from "../../../schema/context.js";
import { calendarSpan } from "../../../schema/dashboard/CalendarArgs.js";
import { calendarEntries } from "../../../schema/dashboard/calendarChanged.js";
import { entriesWithin, keyOfEntry } from "../../../schema/dashboard/calendarEntries.js";
import { owedCorrections } from "../../../schema/dashboard/correctionsClockChanged.js";
import { keyOfMatter } from "../../../schema/dashboard/keyOfMatter.js";
import { keyOfOwed } from "../../../schema/dashboard/keyOfOwed.js";
import { matters } from "../../../schema/dashboard/legalQueueChanged.js";
import { legalFilterOf } from "../../../schema/dashboard/legalReaders.js";
import { leaseTerms } from "../../../schema/dashboard/photoDesk.js";
import { photosToSeeTo } from "../../../schema/dashboard/photoDeskChanged.js";
import { stuckTerms } from "../../../schema/dashboard/StuckArgs.js";
import { stuckArticles } from "../../../schema/dashboard/stuckChanged.js";
import type { ListChange, LiveList } from "../../../schema/live/liveList.js";
import { liveLists } from "../../../schema/live/liveLists.js";
import { grantsAt } from "../../../src/actor.js";
import { deciders, type Category } from "../../../src/deciders.js";
import { instantAt } from "../../../src/instant.js";
import type { EventStore } from "../../../src/store/eventStore.js";
import { aLog } from "../../support/stores/aLog.js";
import { caughtUp, readBy } from "../../support/reading/readBy.js";
import {
  correctionAccepted,
  correctionRejected,
  correctionRequested,
  requestAnswered,
} from "../../support/telling/correctionFacts.js";
import {
  articleId,
  credited,
  drafted,
  filed,
  holds,
  ines,
  killed,
  opened,
  otherPhotoId,
  photoId,
  placed,
  placementId,
  putOnHold,
  resumed,
  returned,
  storyId,
  submitted,
  uuid,
} from "../../support/telling/facts.js";
import {
  clearedWithConditions,
  conditionMet,
  embargoed,
  embargoLifted,
  held,
  holdLifted,
  legallyRefused,
  reviewRequested,
} from "../../support/telling/legalFacts.js";
import { leased, leaseEnded } from "../../support/telling/photoFacts.js";
import { replaced } from "../../support/telling/placementFacts.js";
import { assigned, completed, deadlineMoved, reassigned } from "../../support/telling/planningFacts.js";
import { firstEdition } from "../../support/telling/published.js";
import { minute, ordinary, type Told } from "../../support/telling/recorded.js";

const start = Date.parse(minute(0));
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: start }));
afterEach(() => void vi.useRealTimers());

const hour = 3_600_000;
const [otherStoryId, otherArticleId] = [uuid(0x9001), uuid(0x9002)];
const scheduleId = uuid(0x881);

/** What may happen to a thing at an instant; where it makes no sense after what happened before, it does not. */
type Happens = (now: number) => Told;
const said =
  (told: Told): Happens =>
  () =>
    told;
const later = (now: number, hours: number) => instantAt(now + hours * hour);

type Happenings = Readonly<Record<string, Happens>>;

const aboutDesks: Happenings = {
  sentToCity: said({ type: "StorySent", data: { desk: "city", stage: null } }),
  sentToCourts: said({ type: "StorySent", data: { desk: "courts", stage: null } }),
};
const aboutLaw: Happenings = {
  reviewRequested: said(reviewRequested()),
  clearedWithConditions: said(clearedWithConditions("Leave out the name.")),
  conditionMet: said(conditionMet(0)),
  legallyRefused: said(legallyRefused()),
  held: said(held),
  holdLifted: said(holdLifted),
};
const aboutTimes: Happenings = {
  embargoed: (now) => ({ ...embargoed, data: { ...embargoed.data, until: later(now, 60) } }),
  embargoLifted: said(embargoLifted),
  assigned: (now) => ({ ...assigned, data: { ...assigned.data, dueAt: later(now, 30) } }),
  reassigned: said(reassigned),
  completed: said(completed),
  deadlineMoved: (now) => ({ ...deadlineMoved, data: { ...deadlineMoved.data, dueAt: later(now, 200) } }),
  placed: said(placed),
  replaced: said(replaced),
  takenOut: said({ type: "PhotoTakenOut", data: { placementId } }),
};
const aboutWork: Happenings = {
  submitted: said(submitted),
  returned: said(returned),
  putOnHold: said(putOnHold),
  resumed: said(resumed),
  published: said(firstEdition),
};
const aboutErrors: Happenings = {
  correctionRequested: said(correctionRequested),
  correctionAccepted: said(correctionAccepted),
  correctionRejected: said(correctionRejected),
  requestAnswered: said(requestAnswered(1)),
  taskOpened: said({
    type: "CorrectionTaskOpened",
    data: { sourceArticleId: uuid(7), sourceEdition: 2, sourceRevision: 9, because: "correction" },
  }),
  taskClosed: said({ type: "CorrectionTaskClosed", data: { sourceEdition: 2, because: "correction" } }),
};
const aboutSchedules: Happenings = {
  scheduled: (now) => ({
    type: "PublicationScheduled",
    data: { scheduleId, revision: 0, contentHash: "hash", at: later(now, 20), zone: "UTC", wallTime: "" },
  }),
  scheduleMoved: (now) => ({
    type: "ScheduleMoved",
    data: { scheduleId, at: later(now, 90), zone: "UTC", wallTime: "" },
  }),
  scheduleCancelled: said({ type: "ScheduleCancelled", data: { scheduleId, reason: "Not yet." } }),
  scheduleFired: said({ type: "ScheduleFired", data: { scheduleId, revision: 0 } }),
  published: said(firstEdition),
};
const aboutReaders: Happenings = {
  published: said(firstEdition),
  publishedWithout: said({
    ...firstEdition,
    data: { ...firstEdition.data, content: { ...firstEdition.data.content, pictures: [] } },
  }),
  unpublished: said({ type: "ArticleUnpublished", data: { reason: "It was early." } }),
  republished: said({ type: "ArticleRepublished", data: { reason: "It was not." } }),
};
const aboutPhotos: Happenings = {
  credited: said(credited),
  leased: (now) => leased(null, later(now, 50)),
  leasedForLong: (now) => leased(null, later(now, 24 * 9)),
  leasedForEver: said(leased(null, null)),
  leaseEnded: said(leaseEnded),
  killed: said(killed),
};
const aboutTheNewsroom: Happenings = {
  courtsClosed: said({ type: "DeskClosed", data: { desk: "courts", routedTo: "culture" } }),
  courtsClosedToCity: said({ type: "DeskClosed", data: { desk: "courts", routedTo: "city" } }),
  courtsReopened: said({ type: "DeskReopened", data: { desk: "courts" } }),
  cultureClosed: said({ type: "DeskClosed", data: { desk: "culture", routedTo: "city" } }),
  cultureReopened: said({ type: "DeskReopened", data: { desk: "culture" } }),
};

/** A list under test, and what its query shows of it. */
type Kept = Readonly<{ list: LiveList; shown: (readModels: ReadModels, at: string) => readonly string[] }>;

const many = 10_000;

function stuck(olderThanHours: number, desk: string | null): Kept {
  const asked = { olderThanHours, desk, workflow: null };
  return {
    list: stuckArticles.list(asked),
    shown: (all, at) =>
      all
        .of(movements)
        .stuck(stuckTerms(asked, at), -1, many)
        .map((waiting) => waiting.articleId),
  };
}
function owed(kind: "task" | null, desk: string | null): Kept {
  const filter = { kind, language: null, desk };
  return {
    list: owedCorrections.list(filter),
    shown: (all) => all.of(corrections).owed(filter, -1, many).map(keyOfOwed),
  };
}
function legal(kinds: readonly ["hold"] | null, desk: string | null): Kept {
  const lent = { ...holds("legal", "culture"), until: instantAt(start + 40 * hour), from: uuid(8) };
  const grants = [holds("legal", "city"), lent];
  const asked = { kinds, desk, grants };
  return {
    list: matters.list(asked),
    shown(all, at) {
      const filter = legalFilterOf(asked, grantsAt(grants, at), all.of(workingCopies).newsroom());
      return all.of(legalMatters).openMatters(filter, -1, many).map(keyOfMatter);
    },
  };
}
function atPhotoDesk(show: readonly ["leaseEnding"] | null, leaseEndsWithin: number): Kept {
  const asked = { show, leaseEndsWithin };
  return {
    list: photosToSeeTo.list(asked),
    shown: (all, at) =>
      all
        .of(photoDesk)
        .photosToSeeTo(show ?? photoDeskReasons, leaseTerms(asked, at), Number.MAX_SAFE_INTEGER, many)
        .map(({ id }) => id),
  };
}
function inCalendar(words: Readonly<{ from?: string; to?: string; kinds?: readonly ["pending"] }>): Kept {
  const asked = { zone: "Asia/Almaty", ...words };
  return {
    list: calendarEntries.list(asked),
    shown(all, at) {
      const { from, to } = calendarSpan(asked, at);
      return entriesWithin(all, from, to)
        .filter(({ kind }) => words.kinds?.some((one) => one === kind) ?? true)
        .map(keyOfEntry);
    },
  };
}
function onBoard(...desks: readonly string[]): Kept {
  return {
    list: liveBoard({ desks }, ines.staffId),
    shown: (all, at) =>
      all
        .of(workingCopies)
        .board(
          { filters: [{ desks }], looking: { staffId: ines.staffId, at } },
          { sort: "moved", after: null, limit: 100 },
        )
        .map(({ copy }) => copy.id),
  };
}

/** Some lists, and what may happen that bears on them: to stories, articles, photos and the newsroom. */
type Area = Readonly<{
  lists: Readonly<Record<string, Kept>>;
  stories?: Happenings;
  articles?: Happenings;
  photos?: Happenings;
  newsroom?: Happenings;
  /** What is tried before anything at random, because chance seldom comes upon it. */
  first?: readonly (readonly Doing[])[];
}>;

/** Something that bears on an area, some time that passes, or the line of all who listen that breaks. */
type Doing =
  | Readonly<{ stream: string; what: Happens }>
  | Readonly<{ hours: number }>
  | Readonly<{ comesBack: boolean }>;

const story = `story-${storyId}`;

const areas: Readonly<Record<string, Area>> = {
  "what is stuck": {
    lists: { anywhere: stuck(24, null), "at a desk": stuck(3, "city") },
    stories: aboutDesks,
    articles: aboutWork,
  },
  "what readers are owed": {
    lists: { everything: owed(null, null), "tasks of a desk": owed("task", "city") },
    stories: aboutDesks,
    articles: aboutErrors,
  },
  "what legal sees to": {
    lists: { everything: legal(null, null), "holds of a desk": legal(["hold"], "courts") },
    stories: { ...aboutDesks, ...aboutLaw },
    newsroom: aboutTheNewsroom,
    // What is seen by a lent role alone goes when that ends.
    first: [
      [
        { stream: story, what: said(reviewRequested()) },
        { stream: "newsroom", what: aboutTheNewsroom["courtsClosed"]! },
        { hours: 39 },
        { hours: 2 },
      ],
    ],
  },
  "what the photo desk sees to": {
    lists: { everything: atPhotoDesk(null, 7), "leases about to end": atPhotoDesk(["leaseEnding"], 1) },
    articles: aboutReaders,
    photos: aboutPhotos,
  },
  "what happens when": {
    lists: {
      "within a week": inCalendar({}),
      "by itself within a week": inCalendar({ kinds: ["pending"] }),
      "on two days": inCalendar({ from: "2026-03-02", to: "2026-03-03" }),
    },
    stories: aboutTimes,
    articles: aboutSchedules,
    photos: aboutPhotos,
    // What lies beyond the last day comes in with its own.
    first: [
      [
        { stream: story, what: aboutTimes["assigned"]! },
        { stream: story, what: aboutTimes["deadlineMoved"]! },
        { hours: 30 },
        { hours: 30 },
      ],
    ],
  },
  "what lies at a desk": {
    lists: { alone: onBoard("city"), "or another": onBoard("city", "culture") },
    stories: aboutDesks,
    newsroom: aboutTheNewsroom,
  },
};

/** A log with two stories, an article of each, and two photos, and lists over it that remember so many events. */
async function aNewsroomWith(remembered: number) {
  const log = await aLog(
    [
      "newsroom",
      ...["courts", "culture", "city"].map((desk): Told => ({
        type: "DeskOpened",
        data: { desk, name: desk },
      })),
    ],
    [`story-${storyId}`, opened],
    [`article-${articleId}`, drafted],
    [`story-${otherStoryId}`, { ...opened, data: { ...opened.data, desk: "city" } }],
    [`article-${otherArticleId}`, { ...drafted, data: { ...drafted.data, storyId: otherStoryId } }],
    [`photo-${photoId}`, filed],
    [`photo-${otherPhotoId}`, filed],
  );
  const readModels = await readBy({
    store: log.store,
    projections: [
      workingCopies,
      threads,
      movements,
      corrections,
      legalMatters,
      diary,
      duties,
      photoDesk,
    ] as never,
  });
  await caughtUp(readModels, await log.store.head());
  const viewer = { ...ines, grants: [holds("reporter")] };
  const context = { readModels, store: log.store, viewer } as unknown as Context;
  const live = liveLists(readModels, {
    now: () => new Date(),
    remembered: { events: remembered, characters: 1_000_000 },
  });
  const happens = async (stream: string, told: Told) => {
    if (!(await makesSense(log.store, stream, told))) return;
    await caughtUp(readModels, await log.tell([stream, { ...told, at: instantAt(Date.now()) }]));
  };
  return { log, readModels, context, live, happens };
}

type AnyDecider = Readonly<{ initial: unknown; evolve: (state: unknown, event: unknown) => unknown }>;

async function makesSense({ readStream }: EventStore, stream: string, told: Told): Promise<boolean> {
  const { initial, evolve } = deciders[stream.split("-")[0] as Category] as unknown as AnyDecider;
  const past = await readStream(stream);
  // An assignment and a schedule are each made once.
  const isAgain = ["StoryAssigned", "PublicationScheduled"].includes(told.type);
  if (isAgain && past.some(({ type }) => type === told.type)) return false;
  try {
    [...past, { ...told, meta: ordinary(0) }].reduce(evolve, initial);
    return true;
  } catch {
    return false;
  }
}

const settled = () => vi.advanceTimersByTimeAsync(0);

const streams = {
  stories: [`story-${storyId}`, `story-${otherStoryId}`],
  articles: [`article-${articleId}`, `article-${otherArticleId}`],
  photos: [`photo-${photoId}`, `photo-${otherPhotoId}`],
  newsroom: ["newsroom"],
} as const;

const anyDoingIn = (area: Area): fc.Arbitrary<Doing> =>
  fc.oneof(
    ...Object.entries(streams).flatMap(([kind, of]) => {
      const happenings = area[kind as keyof typeof streams];
      if (!happenings) return [];
      const what = fc.constantFrom(...Object.values(happenings));
      return { weight: 4, arbitrary: fc.record({ stream: fc.constantFrom(...of), what }) };
    }),
    { weight: 3, arbitrary: fc.record({ hours: fc.integer({ min: 1, max: 70 }) }) },
    { weight: 1, arbitrary: fc.record({ comesBack: fc.boolean() }) },
  );

test.each(Object.entries(areas))(
  "Whoever keeps %s by what they are told has what a query shows, whatever happens, and however often they come back",
  async (_, area) => {
    const { lists } = area;
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyDoingIn(area), { minLength: 5, maxLength: 40, size: "max" }),
        fc.constantFrom(1, 3, 1_000),
        async (doings, remembered) => {
          vi.setSystemTime(start);
          const { log, readModels, context, live, happens } = await aNewsroomWith(remembered);
          const listen = (list: LiveList, after: number | null) => {
            const told: ListChange[] = [];
            const telling = live.listen(context, list, after);
            void (async () => {
              for await (const change of telling) told.push(change);
            })();
            return { told, stop: () => telling.return!() };
          };
          const at = () => instantAt(Date.now());
          const head = await log.store.head();
          const kept = Object.entries(lists).map(([name, { list, shown }]) => ({
            name,
            list,
            ids: new Set(shown(readModels, at())),
            position: head,
            listening: listen(list, null),
          }));
          const take = (one: (typeof kept)[number]) => {
            for (const { position, moves } of one.listening.told.splice(0)) {
              one.position = position;
              for (const { id, how } of moves) one.ids[how === "left" ? "delete" : "add"](id);
            }
          };
          const comeBack = () => {
            for (const each of kept) each.listening = listen(each.list, each.position);
          };
          const goAway = () => {
            kept.forEach(take);
            for (const { listening } of kept) void listening.stop();
          };
          const expectAsShown = async () => {
            for (let turn = 0; turn < 3; turn++) await settled();
            kept.forEach(take);
            const asKept = kept.map(({ name, ids }) => [name, [...ids].toSorted()]);
            const asShown = Object.entries(lists).map(([name, { shown }]) => [
              name,
              shown(readModels, at()).toSorted(),
            ]);
            expect(Object.fromEntries(asKept)).toStrictEqual(Object.fromEntries(asShown));
          };
          let isAway = false;
          for (const one of [...doings, { comesBack: true }]) {
            if ("hours" in one) await vi.advanceTimersByTimeAsync(one.hours * hour);
            else if ("comesBack" in one) {
              goAway();
              isAway = !one.comesBack;
              if (!isAway) comeBack();
            } else await happens(one.stream, one.what(Date.now()));
            if (!isAway) await expectAsShown();
          }
          goAway();
          live.close();
        },
      ),
      { numRuns: 15, examples: (area.first ?? []).map((doings) => [[...doings], 1_000]) },
    );
  },
  120_000,
);
