import fc from "fast-check";
import { expect, vi } from "vitest";
import type { Projection } from "../../../projections/engine/projection.js";
import type { ReadModels } from "../../../projections/engine/readModels.js";
import { workingCopies } from "../../../projections/board/workingCopies.js";
import { threads } from "../../../projections/threads.js";
import { corrections } from "../../../projections/work/corrections.js";
import { diary } from "../../../projections/work/diary.js";
import { duties } from "../../../projections/work/duties.js";
import { legalMatters } from "../../../projections/work/legalMatters.js";
import { movements } from "../../../projections/work/movements.js";
import { photoDesk } from "../../../projections/work/photoDesk.js";
import type { Context } from "../../../schema/context.js";
import type { ListChange, LiveList } from "../../../schema/live/liveList.js";
import { liveLists } from "../../../schema/live/liveLists.js";
import { deciders, type Category } from "../../../src/deciders.js";
import { instantAt } from "../../../src/instant.js";
import type { EventStore } from "../../../src/store/eventStore.js";
import { aLog } from "../stores/aLog.js";
import {
  articleId,
  drafted,
  filed,
  holds,
  ines,
  opened,
  otherPhotoId,
  photoId,
  storyId,
  translationId,
  uuid,
} from "../telling/facts.js";
import { minute, ordinary, type Told } from "../telling/recorded.js";
import { source, translationOf } from "../telling/translationFacts.js";
import { caughtUp, readBy } from "./readBy.js";

/** When the lists of a spec are kept from on, in milliseconds since 1970. */
export const keptFrom = Date.parse(minute(0));

/** An hour in milliseconds. */
export const hour = 3_600_000;

/** What may happen to a thing at an instant; where it makes no sense after what happened before, it does not. */
export type Happens = (now: number) => Told;
export const said =
  (told: Told): Happens =>
  () =>
    told;
export const later = (now: number, hours: number) => instantAt(now + hours * hour);

export type Happenings = Readonly<Record<string, Happens>>;

/** A list under test, and what its query shows of it: ids, with what is shown of each where that is to be kept as well. */
export type Kept = Readonly<{
  list: LiveList;
  shown: (readModels: ReadModels, at: string) => readonly string[] | ReadonlyMap<string, string>;
}>;

/** Some lists, and what may happen that bears on them: to stories, articles, photos, threads and the newsroom. */
export type Area = Readonly<{
  /** A read model that they are read from beside those of the work. */
  readModel?: Projection;
  lists: Readonly<Record<string, Kept>>;
  stories?: Happenings;
  articles?: Happenings;
  translations?: Happenings;
  photos?: Happenings;
  threads?: Happenings;
  newsroom?: Happenings;
  /** What is tried before anything at random, because chance seldom comes upon it. */
  first?: readonly (readonly Doing[])[];
}>;

/** Something that bears on an area, some time that passes, or the line of all who listen that breaks. */
export type Doing =
  | Readonly<{ stream: string; what: Happens }>
  | Readonly<{ hours: number }>
  | Readonly<{ comesBack: boolean }>;

const usual = [workingCopies, threads, movements, corrections, legalMatters, diary, duties, photoDesk];

const [otherStoryId, otherArticleId] = [uuid(0x9001), uuid(0x9002)];

const streams = {
  stories: [`story-${storyId}`, `story-${otherStoryId}`],
  articles: [`article-${articleId}`, `article-${otherArticleId}`],
  translations: [`article-${translationId}`],
  photos: [`photo-${photoId}`, `photo-${otherPhotoId}`],
  threads: [`thread-${uuid(0x9003)}`],
  newsroom: ["newsroom"],
} as const;

/** A log with two stories, an article of each and a translation, and two photos; and lists that remember so many events. */
async function aNewsroomWith(remembered: number, { readModel }: Area) {
  const log = await aLog(
    [
      "newsroom",
      ...["courts", "culture", "city"].map((desk): Told => ({
        type: "DeskOpened",
        data: { desk, name: desk },
      })),
    ],
    [`story-${storyId}`, opened],
    [`article-${articleId}`, ...source],
    [`story-${otherStoryId}`, { ...opened, data: { ...opened.data, desk: "city" } }],
    [`article-${otherArticleId}`, { ...drafted, data: { ...drafted.data, storyId: otherStoryId } }],
    [`article-${translationId}`, translationOf(source)],
    [`photo-${photoId}`, filed],
    [`photo-${otherPhotoId}`, filed],
  );
  const readModels = await readBy({
    store: log.store,
    projections: [...usual, ...(readModel ? [readModel] : [])] as never,
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
  // An assignment, a schedule, a placement and a thread are each made once.
  const isAgain = ["StoryAssigned", "PublicationScheduled", "PhotoPlaced", "ThreadOpened"].includes(
    told.type,
  );
  if (isAgain && past.some(({ type }) => type === told.type)) return false;
  // All else is there already, but a thread begins by being opened.
  if (past.length === 0 && told.type !== "ThreadOpened") return false;
  try {
    [...past, { ...told, meta: ordinary(0) }].reduce(evolve, initial);
    return true;
  } catch {
    return false;
  }
}

const settled = () => vi.advanceTimersByTimeAsync(0);

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

const asMap = (shown: readonly string[] | ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  "get" in shown ? shown : new Map(shown.map((id) => [id, ""]));

/**
 * The law of every list that is listened to: whoever knows what it showed once, and since then looks anew at nothing but
 * what they are told of, has what its query shows, whatever happens, and however often they come back.
 */
export async function expectKeptByWhatIsTold(area: Area): Promise<void> {
  const { lists } = area;
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: keptFrom });
  try {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyDoingIn(area), { minLength: 5, maxLength: 40, size: "max" }),
        fc.constantFrom(1, 3, 1_000),
        async (doings, remembered) => {
          vi.setSystemTime(keptFrom);
          const { log, readModels, context, live, happens } = await aNewsroomWith(remembered, area);
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
            shown,
            has: new Map(asMap(shown(readModels, at()))),
            position: head,
            listening: listen(list, null),
          }));
          const take = (one: (typeof kept)[number]) => {
            const isShown = asMap(one.shown(readModels, at()));
            for (const { position, moves } of one.listening.told.splice(0)) {
              one.position = position;
              for (const { id, how } of moves)
                if (how === "left") one.has.delete(id);
                else one.has.set(id, isShown.get(id) ?? "");
            }
          };
          const comeBack = () => {
            for (const each of kept) each.listening = listen(each.list, each.position);
          };
          const goAway = () => {
            kept.forEach(take);
            for (const { listening } of kept) void listening.stop();
          };
          const inOrder = (map: ReadonlyMap<string, string>) =>
            Object.fromEntries([...map].toSorted(([one], [other]) => (one < other ? -1 : 1)));
          const expectAsShown = async () => {
            for (let turn = 0; turn < 3; turn++) await settled();
            kept.forEach(take);
            const asKept = kept.map(({ name, has }) => [name, inOrder(has)]);
            const asShown = Object.entries(lists).map(([name, { shown }]) => [
              name,
              inOrder(asMap(shown(readModels, at()))),
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
  } finally {
    vi.useRealTimers();
  }
}
