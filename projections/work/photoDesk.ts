import type { ArticleEvent } from "../../src/article/events.js";
import type { Recorded } from "../../src/decider.js";
import type { PhotoEvent } from "../../src/photo/events.js";
import { endOf } from "../../src/photo/lease.js";
import { photoDecider } from "../../src/photo/photo.js";
import { photoAtHand } from "../../src/photo/photoAtHand.js";
import { keepStates } from "../engine/keptStates.js";
import { idOf, reactions, type Projection } from "../engine/projection.js";

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

/** What the desk's list is judged by: the time, and until when a lease counts as ending. */
export type PhotoDeskTerms = Readonly<{ at: string; until: string }>;

const hiding = [
  "ArticleUnpublished",
  "ArticleRetracted",
  "ArticleTakenDown",
  "ArticleKilled",
  "KillLifted",
] as const;
const showing = ["EditionPublished", "ArticleRepublished"] as const;

type Hidden = Extract<ArticleEvent, { type: (typeof hiding)[number] }>;
type Heard = Hidden | Extract<ArticleEvent, { type: (typeof showing)[number] }>;

/** Whether readers may see other pictures of an article after an event than before it. */
export const changesWhatReadersSee = ({ type }: Pick<Recorded, "type">): boolean =>
  [...hiding, ...showing].some((one) => one === type);

type Flags = Readonly<Record<PhotoDeskReason, number>>;
type Row = Flags & Readonly<{ id: string; position: number }>;
type Asked = Flags & PhotoDeskTerms & Readonly<{ before: number; limit: number }>;

/** What is missing from each photo. A killed one is only of concern where readers see it: nothing more is done to it. */
export const photoDesk = {
  name: "photoDesk",
  version: 3,
  tables: (t: string) => `
    CREATE TABLE ${t}photo (
      id TEXT PRIMARY KEY, position INTEGER NOT NULL, state TEXT NOT NULL, uncredited INTEGER NOT NULL,
      unverified INTEGER NOT NULL, permission INTEGER NOT NULL, leaseEnd TEXT, killed INTEGER NOT NULL,
      seen INTEGER NOT NULL) STRICT;
    CREATE INDEX ${t}photo_uncredited ON ${t}photo (position) WHERE uncredited = 1;
    CREATE INDEX ${t}photo_unverified ON ${t}photo (position) WHERE unverified = 1;
    CREATE INDEX ${t}photo_permission ON ${t}photo (position) WHERE permission = 1;
    CREATE INDEX ${t}photo_lease ON ${t}photo (leaseEnd) WHERE leaseEnd IS NOT NULL;
    CREATE INDEX ${t}photo_killed ON ${t}photo (position) WHERE killed = 1 AND seen = 1;
    CREATE TABLE ${t}picture (
      articleId TEXT NOT NULL, photoId TEXT NOT NULL, isLast INTEGER NOT NULL, seen INTEGER NOT NULL,
      PRIMARY KEY (articleId, photoId)) STRICT;
    CREATE INDEX ${t}picture_seen ON ${t}picture (photoId) WHERE seen = 1;`,

  open(db, t) {
    const states = keepStates(db, `${t}photo`, photoDecider);
    const filedAt = new Map<string, number>();
    const shownOrHidden = new Set<string>();
    const insert = db.prepare<unknown[]>(
      `INSERT INTO ${t}photo
       VALUES (@id, @position, @state, @uncredited, @unverified, @permission, @leaseEnd, @killed, 0)`,
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
      killedButLive: "killed = 1 AND seen = 1",
    };
    // Each reason is a walk of its own that stops at the limit: together they hold every photo of the page.
    const walks = photoDeskReasons.map(
      (reason) =>
        `SELECT id FROM (SELECT id FROM ${t}photo WHERE @${reason} = 1 AND ${holds[reason]} AND position < @before
           ORDER BY position DESC LIMIT @limit)`,
    );
    const shown = `id, position, ${photoDeskReasons
      .map((reason) => `coalesce(${holds[reason]}, 0) AS ${reason}`)
      .join()}`;
    const page = db.prepare<[Asked], Row>(
      `SELECT ${shown} FROM ${t}photo WHERE id IN (${walks.join(" UNION ")}) ORDER BY position DESC LIMIT @limit`,
    );
    const among = db.prepare<[Flags & PhotoDeskTerms & Readonly<{ ids: string }>], Row>(
      `SELECT ${shown} FROM ${t}photo
       WHERE id IN (SELECT value FROM json_each(@ids))
         AND (${photoDeskReasons.map((reason) => `@${reason} = 1 AND ${holds[reason]}`).join(" OR ")})`,
    );
    const nextEnd = db.prepare<[string], { leaseEnd: string }>(
      `SELECT leaseEnd FROM ${t}photo WHERE leaseEnd > ? ORDER BY leaseEnd LIMIT 1`,
    );
    const endingWithin = db.prepare<[string, string], { id: string }>(
      `SELECT id FROM ${t}photo WHERE leaseEnd > ? AND leaseEnd <= ? ORDER BY leaseEnd`,
    );
    const counts = db.prepare<[PhotoDeskTerms], Flags>(
      `SELECT ${photoDeskReasons
        .map((reason) => `(SELECT count(*) FROM ${t}photo WHERE ${holds[reason]}) AS ${reason}`)
        .join()}`,
    );
    const picturesOf = db.prepare<[string], { photoId: string }>(
      `SELECT photoId FROM ${t}picture WHERE articleId = ?`,
    );
    // What an earlier edition showed is kept: whoever hears that it is not seen any more must be told what it was.
    const takeDown = db.prepare<unknown[]>(`UPDATE ${t}picture SET isLast = 0, seen = 0 WHERE articleId = ?`);
    const put = db.prepare<unknown[]>(`INSERT OR REPLACE INTO ${t}picture VALUES (?, ?, 1, 1)`);
    const show = db.prepare<unknown[]>(`UPDATE ${t}picture SET seen = ? WHERE articleId = ? AND isLast = 1`);
    const see = db.prepare<unknown[]>(
      `UPDATE ${t}photo SET seen = EXISTS
         (SELECT 1 FROM ${t}picture AS picture WHERE picture.photoId = ${t}photo.id AND picture.seen = 1)
       WHERE id = ?`,
    );

    const stirPictures = (articleId: string) =>
      picturesOf.all(articleId).forEach(({ photoId }) => shownOrHidden.add(photoId));

    function showOrHide(event: Recorded<Heard>, seen: 0 | 1) {
      show.run(seen, idOf(event));
      stirPictures(idOf(event));
    }
    const onHidden = (event: Recorded<Hidden>) => showOrHide(event, 0);

    return {
      // What readers see of an article are the pictures of its last edition, as long as it is not withdrawn.
      when: reactions<Heard>({
        EditionPublished(event) {
          const id = idOf(event);
          stirPictures(id);
          takeDown.run(id);
          for (const { photoId } of event.data.content.pictures) put.run(id, photoId);
          stirPictures(id);
        },
        ArticleRepublished: (event) => showOrHide(event, 1),
        ArticleUnpublished: onHidden,
        ArticleRetracted: onHidden,
        ArticleTakenDown: onHidden,
        ArticleKilled: onHidden,
        KillLifted: onHidden,
      }),
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
        for (const id of shownOrHidden) see.run(id);
        shownOrHidden.clear();
      },
      forget() {
        states.forget();
        filedAt.clear();
        shownOrHidden.clear();
      },
      queries: {
        /** At most `limit` photos filed before a position that any of these reasons holds for, the newest first. */
        photosToSeeTo: (
          reasons: readonly PhotoDeskReason[],
          terms: PhotoDeskTerms,
          before: number,
          limit: number,
        ): readonly PhotoToSeeTo[] => page.all({ ...flagsOf(reasons), ...terms, before, limit }).map(toSeeTo),
        /** Those of some photos that any of these reasons holds for. */
        photosToSeeToAmong: (
          reasons: readonly PhotoDeskReason[],
          terms: PhotoDeskTerms,
          ids: readonly string[],
        ): readonly PhotoToSeeTo[] =>
          among.all({ ...flagsOf(reasons), ...terms, ids: JSON.stringify(ids) }).map(toSeeTo),
        /** The first instant after one at which a lease ends; null if none will. */
        nextLeaseEnd: (after: string): string | null => nextEnd.get(after)?.leaseEnd ?? null,
        /** The photos whose lease ends after an instant, up to another and with it. */
        leasesEnding: (after: string, until: string): readonly string[] =>
          endingWithin.all(after, until).map(({ id }) => id),
        /** The pictures that readers of an article see or ever saw. */
        picturesEverIn: (articleId: string): readonly string[] =>
          picturesOf.all(articleId).map(({ photoId }) => photoId),
        /** How many photos each reason holds for. */
        photosToSeeToCounts: (terms: PhotoDeskTerms): Flags => counts.get(terms)!,
      },
    };
  },
} satisfies Projection;

const toSeeTo = ({ id, position, ...flags }: Row): PhotoToSeeTo => ({
  id,
  position,
  reasons: photoDeskReasons.filter((reason) => flags[reason] === 1),
});

const flagsOf = (show: readonly PhotoDeskReason[]): Flags => ({
  uncredited: Number(show.includes("uncredited")),
  unverified: Number(show.includes("unverified")),
  permissionPending: Number(show.includes("permissionPending")),
  leaseEnding: Number(show.includes("leaseEnding")),
  killedButLive: Number(show.includes("killedButLive")),
});
