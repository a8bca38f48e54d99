import type { Recorded } from "../../src/decider.js";
import type { PhotoEvent } from "../../src/photo/events.js";
import { endOf } from "../../src/photo/lease.js";
import { photoDecider } from "../../src/photo/photo.js";
import { photoAtHand } from "../../src/photo/photoAtHand.js";
import { keepStates } from "../engine/keptStates.js";
import { idOf, type Projection } from "../engine/projection.js";

/** Why the photo desk has to see to a photo. */
export const photoDeskReasons = [
  "uncredited",
  "unverified",
  "permissionPending",
  "leaseEnding",
  "killedButLive",
] as const;

/** One of the reasons. */
export type PhotoDeskReason = (typeof photoDeskReasons)[number];

/** A photo that the desk has to see to, and why; its position is that of its filing. */
export type PhotoToSeeTo = Readonly<{ id: string; position: number; reasons: readonly PhotoDeskReason[] }>;

/** What the desk's list is judged by: the time, until when a lease counts as ending, and which killed photos readers see. */
export type PhotoDeskTerms = Readonly<{ at: string; until: string; live: readonly string[] }>;

type Flags = Readonly<Record<PhotoDeskReason, number>>;
type Asked = Flags & Readonly<{ at: string; until: string; live: string; before: number; limit: number }>;

/** What is missing from each photo. A killed one is only of concern where readers see it: nothing more is done to it. */
export const photoDesk = {
  name: "photoDesk",
  version: 1,
  tables: (t: string) => `
    CREATE TABLE ${t}photo (
      id TEXT PRIMARY KEY, position INTEGER NOT NULL, state TEXT NOT NULL, uncredited INTEGER NOT NULL,
      unverified INTEGER NOT NULL, permission INTEGER NOT NULL, leaseEnd TEXT, killed INTEGER NOT NULL) STRICT;
    CREATE INDEX ${t}photo_uncredited ON ${t}photo (position) WHERE uncredited = 1;
    CREATE INDEX ${t}photo_unverified ON ${t}photo (position) WHERE unverified = 1;
    CREATE INDEX ${t}photo_permission ON ${t}photo (position) WHERE permission = 1;
    CREATE INDEX ${t}photo_lease ON ${t}photo (leaseEnd) WHERE leaseEnd IS NOT NULL;
    CREATE INDEX ${t}photo_killed ON ${t}photo (position, id) WHERE killed = 1;`,

  open(db, t) {
    const states = keepStates(db, `${t}photo`, photoDecider);
    const filedAt = new Map<string, number>();
    const insert = db.prepare<unknown[]>(
      `INSERT INTO ${t}photo
       VALUES (@id, @position, @state, @uncredited, @unverified, @permission, @leaseEnd, @killed)`,
    );
    const update = db.prepare<unknown[]>(
      `UPDATE ${t}photo SET state = @state, uncredited = @uncredited, unverified = @unverified,
         permission = @permission, leaseEnd = @leaseEnd, killed = @killed WHERE id = @id`,
    );
    const holds: Readonly<Record<PhotoDeskReason, string>> = {
      uncredited: "uncredited = 1",
      unverified: "unverified = 1",
      permissionPending: "permission = 1",
      leaseEnding: "leaseEnd > @at AND leaseEnd <= @until",
      killedButLive: "killed = 1 AND id IN (SELECT value FROM json_each(@live))",
    };
    // Each reason is a walk of its own that stops at the limit: together they hold every photo of the page.
    const walks = photoDeskReasons.map(
      (reason) =>
        `SELECT id FROM (SELECT id FROM ${t}photo WHERE @${reason} = 1 AND ${holds[reason]} AND position < @before
           ORDER BY position DESC LIMIT @limit)`,
    );
    const page = db.prepare<[Asked], Flags & Readonly<{ id: string; position: number }>>(
      `SELECT id, position, ${photoDeskReasons.map((reason) => `coalesce(${holds[reason]}, 0) AS ${reason}`).join()}
       FROM ${t}photo WHERE id IN (${walks.join(" UNION ")}) ORDER BY position DESC LIMIT @limit`,
    );
    const counts = db.prepare<[Readonly<{ at: string; until: string; live: string }>], Flags>(
      `SELECT ${photoDeskReasons
        .map((reason) => `(SELECT count(*) FROM ${t}photo WHERE ${holds[reason]}) AS ${reason}`)
        .join()}`,
    );
    const killed = db.prepare<[], { id: string }>(
      `SELECT id FROM ${t}photo WHERE killed = 1 ORDER BY position DESC`,
    );
    const terms = ({ live, ...times }: PhotoDeskTerms) => ({ ...times, live: JSON.stringify(live) });

    return {
      when: {},
      whose: {
        photo(event: Recorded<PhotoEvent>) {
          const id = idOf(event);
          if (states.get(id) === null) filedAt.set(id, event.position);
          states.apply(event);
        },
      },
      flush() {
        states.flush((id, photo) => {
          const isKilled = photo.killed !== null;
          const against = new Set(isKilled ? [] : photoAtHand(photo).blockers.map(({ code }) => code));
          const row = {
            id,
            state: JSON.stringify(photo),
            uncredited: Number(against.has("PHOTO_UNCREDITED")),
            unverified: Number(against.has("PHOTO_UNVERIFIED")),
            permission: Number(against.has("PERMISSION_MISSING")),
            leaseEnd: photo.lease && !isKilled ? endOf(photo.lease) : null,
            killed: Number(isKilled),
          };
          const position = filedAt.get(id);
          if (position === undefined) update.run(row);
          else insert.run({ ...row, position });
        });
        filedAt.clear();
      },
      forget() {
        states.forget();
        filedAt.clear();
      },
      queries: {
        /** At most `limit` photos filed before a position that any of these reasons holds for, the newest first. */
        photosToSeeTo: (
          show: readonly PhotoDeskReason[],
          judgedBy: PhotoDeskTerms,
          before: number,
          limit: number,
        ): readonly PhotoToSeeTo[] =>
          page
            .all({ ...flagsOf(show), ...terms(judgedBy), before, limit })
            .map(({ id, position, ...row }) => ({
              id,
              position,
              reasons: photoDeskReasons.filter((reason) => row[reason] === 1),
            })),
        /** How many photos each reason holds for. */
        photosToSeeToCounts: (judgedBy: PhotoDeskTerms): Flags => counts.get(terms(judgedBy))!,
        /** Every photo that was killed, the newest first. */
        killedPhotos: (): readonly string[] => killed.all().map(({ id }) => id),
      },
    };
  },
} satisfies Projection;

const flagsOf = (show: readonly PhotoDeskReason[]): Flags => ({
  uncredited: Number(show.includes("uncredited")),
  unverified: Number(show.includes("unverified")),
  permissionPending: Number(show.includes("permissionPending")),
  leaseEnding: Number(show.includes("leaseEnding")),
  killedButLive: Number(show.includes("killedButLive")),
});
