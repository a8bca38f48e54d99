import type { ArticleEvent } from "../../src/article/events.js";
import type { Recorded } from "../../src/decider.js";
import type { PhotoEvent } from "../../src/photo/events.js";
import type { StoryEvent } from "../../src/story/events.js";
import { idOf, reactions, type Projection } from "../engine/projection.js";

/** What has become of a schedule. */
export type ScheduleStanding = "pending" | "fired" | "failed" | "missed";

/** Something that happens at a set time; which of the ids there are depends on what. */
export type DiaryEntry = Readonly<{
  kind: ScheduleStanding | "embargoEnds" | "leaseEnds";
  at: string;
  articleId: string | null;
  scheduleId: string | null;
  storyId: string | null;
  photoId: string | null;
}>;

/** A publication that is or was to come by itself, whatever has become of it. */
export type AnySchedule = Readonly<{ articleId: string; scheduleId: string }>;

/** Some articles, stories and photos. */
type Of = Readonly<Record<"articleIds" | "storyIds" | "photoIds", readonly string[]>>;

type Scheduling = Extract<
  ArticleEvent,
  {
    type:
      | "PublicationScheduled"
      | "ScheduleMoved"
      | "ScheduleCancelled"
      | "ScheduleFired"
      | "ScheduleFailed"
      | "ScheduleMissed"
      | "EditionPublished";
  }
>;
type Embargoing = Extract<StoryEvent, { type: "EmbargoSet" | "EmbargoLifted" }>;
type Placing = Extract<StoryEvent, { type: "PhotoPlaced" | "PhotoTakenOut" | "PhotoReplaced" }>;
type Leasing = Extract<
  PhotoEvent,
  { type: "LeaseGranted" | "LeaseGrantedInZone" | "LeaseEnded" | "PhotoKilled" }
>;
type Heard = Scheduling | Embargoing | Placing | Leasing;

/** What happens at a set time: publications, the ends of embargoes, and those of leases of pictures that stories run. */
export const diary = {
  name: "diary",
  version: 2,
  tables: (t: string) => `
    CREATE TABLE ${t}schedule (
      articleId TEXT NOT NULL, scheduleId TEXT NOT NULL, at TEXT NOT NULL, standing TEXT NOT NULL,
      PRIMARY KEY (articleId, scheduleId)) STRICT, WITHOUT ROWID;
    CREATE INDEX ${t}schedule_at ON ${t}schedule (at, standing);
    CREATE TABLE ${t}embargo (storyId TEXT PRIMARY KEY, until TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE INDEX ${t}embargo_until ON ${t}embargo (until);
    CREATE TABLE ${t}lease (photoId TEXT PRIMARY KEY, endsAt TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE INDEX ${t}lease_end ON ${t}lease (endsAt);
    CREATE TABLE ${t}placement (
      storyId TEXT NOT NULL, placementId TEXT NOT NULL, photoId TEXT NOT NULL,
      runs INTEGER NOT NULL, PRIMARY KEY (storyId, placementId, photoId)) STRICT, WITHOUT ROWID;
    CREATE INDEX ${t}placement_of ON ${t}placement (photoId) WHERE runs = 1;`,

  open(db, t) {
    const write = (sql: string) => db.prepare<unknown[]>(sql);
    const schedule = write(`INSERT INTO ${t}schedule VALUES (?, ?, ?, 'pending')`);
    const ofSchedule = (set: string) =>
      write(`UPDATE ${t}schedule SET ${set} WHERE articleId = ? AND scheduleId = ?`);
    const move = ofSchedule("at = ?");
    const settle = ofSchedule("standing = ?");
    // What is called off is kept: whoever hears that it has gone must be told what it was.
    const overtake = write(
      `UPDATE ${t}schedule SET standing = 'off' WHERE articleId = ? AND standing = 'pending'`,
    );
    const embargo = write(`INSERT OR REPLACE INTO ${t}embargo VALUES (?, ?)`);
    const lift = write(`DELETE FROM ${t}embargo WHERE storyId = ?`);
    const lease = write(`INSERT OR REPLACE INTO ${t}lease VALUES (?, ?)`);
    const endLease = write(
      `INSERT INTO ${t}lease VALUES (?, ?) ON CONFLICT (photoId) DO UPDATE SET endsAt = min(endsAt, excluded.endsAt)`,
    );
    const unlease = write(`DELETE FROM ${t}lease WHERE photoId = ?`);
    const place = write(`INSERT OR REPLACE INTO ${t}placement VALUES (?, ?, ?, 1)`);
    const takeOut = write(`UPDATE ${t}placement SET runs = 0 WHERE storyId = ? AND placementId = ?`);

    const entriesWhere = (schedule: string, embargo: string, lease: string) =>
      `SELECT standing AS kind, at, articleId, scheduleId, NULL AS storyId, NULL AS photoId
         FROM ${t}schedule WHERE ${schedule} AND standing <> 'off'
       UNION ALL
       SELECT 'embargoEnds', until, NULL, NULL, storyId, NULL FROM ${t}embargo WHERE ${embargo}
       UNION ALL
       SELECT 'leaseEnds', endsAt, NULL, NULL, NULL, photoId FROM ${t}lease AS lease
         WHERE ${lease}
           AND EXISTS (SELECT 1 FROM ${t}placement WHERE photoId = lease.photoId AND runs = 1)`;
    const between = (instant: string) => `${instant} >= @from AND ${instant} < @to`;
    const entries = db.prepare<[Readonly<{ from: string; to: string }>], DiaryEntry>(
      entriesWhere(between("at"), between("until"), between("endsAt")),
    );
    const among = (column: string) => `${column} IN (SELECT value FROM json_each(@${column}s))`;
    const entriesOf = db.prepare<[Readonly<Record<keyof Of, string>>], DiaryEntry>(
      entriesWhere(among("articleId"), among("storyId"), among("photoId")),
    );
    const schedules = db.prepare<[string], AnySchedule>(
      `SELECT articleId, scheduleId FROM ${t}schedule WHERE articleId = ?`,
    );
    const photosEver = db.prepare<[string], { photoId: string }>(
      `SELECT DISTINCT photoId FROM ${t}placement WHERE storyId = ?`,
    );

    const granted = (event: Recorded<Extract<Leasing, { type: "LeaseGranted" | "LeaseGrantedInZone" }>>) => {
      const { to } = event.data;
      if (to === null) unlease.run(idOf(event));
      else lease.run(idOf(event), to);
    };
    const settled =
      (standing: ScheduleStanding | "off") =>
      (event: Recorded<Extract<Scheduling, { data: { scheduleId: string } }>>) =>
        void settle.run(standing, idOf(event), event.data.scheduleId);

    return {
      when: reactions<Heard>({
        PublicationScheduled: (event) => void schedule.run(idOf(event), event.data.scheduleId, event.data.at),
        ScheduleMoved: (event) => void move.run(event.data.at, idOf(event), event.data.scheduleId),
        ScheduleCancelled: settled("off"),
        ScheduleFired: settled("fired"),
        ScheduleFailed: settled("failed"),
        ScheduleMissed: settled("missed"),
        // Whatever was still to go out has been overtaken by what somebody published by hand.
        EditionPublished: (event) => void overtake.run(idOf(event)),
        EmbargoSet(event) {
          const { until } = event.data;
          if (until === null) lift.run(idOf(event));
          else embargo.run(idOf(event), until);
        },
        EmbargoLifted: (event) => void lift.run(idOf(event)),
        PhotoPlaced: ({ data: { placementId, photoId }, ...event }) =>
          void place.run(idOf(event), placementId, photoId),
        PhotoReplaced({ data: { placementId, photoId }, ...event }) {
          takeOut.run(idOf(event), placementId);
          place.run(idOf(event), placementId, photoId);
        },
        PhotoTakenOut: (event) => void takeOut.run(idOf(event), event.data.placementId),
        LeaseGranted: granted,
        LeaseGrantedInZone: granted,
        LeaseEnded: (event) => void endLease.run(idOf(event), event.meta.at),
        PhotoKilled: (event) => void unlease.run(idOf(event)),
      }),
      queries: {
        /** What happens from an instant on and before another, in no order. */
        diaryEntries: (from: string, to: string): readonly DiaryEntry[] => entries.all({ from, to }),
        /** What is to happen to some articles, stories and photos, whenever it is. */
        diaryEntriesOf: ({ articleIds, storyIds, photoIds }: Of): readonly DiaryEntry[] =>
          entriesOf.all({
            articleIds: JSON.stringify(articleIds),
            storyIds: JSON.stringify(storyIds),
            photoIds: JSON.stringify(photoIds),
          }),
        /** Every schedule that an article has or ever had. */
        schedulesOf: (articleId: string): readonly AnySchedule[] => schedules.all(articleId),
        /** The photos that a story runs or ever ran. */
        photosEverIn: (storyId: string): readonly string[] =>
          photosEver.all(storyId).map(({ photoId }) => photoId),
      },
    };
  },
} satisfies Projection;
