import type { Recorded } from "../../src/decider.js";
import type { StoryEvent } from "../../src/story/events.js";
import { reviewOf } from "../../src/story/legalReview.js";
import { idOf, reactions, type Projection } from "../engine/projection.js";

/** What legal has to see to, or keeps an eye on. */
export type LegalMatterKind = "review" | "conditions" | "hold" | "courtOrder";

/** A matter that is open; the key says which review, hold or order of its story it is. */
export type LegalMatter = Readonly<{
  storyId: string;
  kind: LegalMatterKind;
  key: string;
  articleId: string | null;
  since: string;
  position: number;
}>;

/** What tells one matter from every other. */
export type MatterKey = Pick<LegalMatter, "storyId" | "kind" | "key">;

/** Which matters to show; null does not narrow them. */
export type LegalFilter = Readonly<{
  desks: readonly string[] | null;
  kinds: readonly LegalMatterKind[] | null;
}>;

type Filed = Extract<StoryEvent, { type: "StoryOpened" | "StorySent" }>;
type Reviewing = Extract<
  StoryEvent,
  {
    type:
      | "LegalReviewRequested"
      | "LegallyCleared"
      | "LegallyClearedWithConditions"
      | "LegallyRefused"
      | "LegalConditionMet";
  }
>;
type Holding = Extract<
  StoryEvent,
  { type: "LegalHoldPlaced" | "LegalHoldLifted" | "CourtOrderRecorded" | "CourtOrderLifted" }
>;
type Asked = Readonly<{ desks: string | null; kinds: string | null }>;

/** Every open legal matter of every story: reviews not answered, conditions not met, holds and court orders in force. */
export const legalMatters = {
  name: "legalMatters",
  version: 2,
  tables: (t: string) => `
    CREATE TABLE ${t}story (id TEXT PRIMARY KEY, desk TEXT NOT NULL) STRICT;
    CREATE TABLE ${t}matter (
      storyId TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, articleId TEXT, since TEXT NOT NULL,
      position INTEGER NOT NULL, unmet INTEGER NOT NULL, isOpen INTEGER NOT NULL,
      PRIMARY KEY (storyId, kind, key)) STRICT;
    CREATE INDEX ${t}matter_by_age ON ${t}matter (position) WHERE isOpen = 1;
    CREATE INDEX ${t}story_at_desk ON ${t}story (desk);`,

  open(db, t) {
    const write = (sql: string) => db.prepare<unknown[]>(sql);
    const file = write(
      `INSERT INTO ${t}story VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET desk = excluded.desk`,
    );
    // A second concern joins a review that is outstanding: legal is waited for since the first.
    const open = write(
      `INSERT INTO ${t}matter VALUES (?, ?, ?, ?, ?, ?, ?, 1) ON CONFLICT (storyId, kind, key) DO UPDATE SET
         articleId = excluded.articleId, since = excluded.since, position = excluded.position,
         unmet = excluded.unmet, isOpen = 1 WHERE isOpen = 0`,
    );
    // What is closed is kept: whoever hears that it has gone must be told what it was.
    const close = write(`UPDATE ${t}matter SET isOpen = 0 WHERE storyId = ? AND kind = ? AND key = ?`);
    const meet = write(
      `UPDATE ${t}matter SET unmet = unmet - 1 WHERE storyId = ? AND kind = 'conditions' AND key = ?`,
    );
    const sweep = write(
      `UPDATE ${t}matter SET isOpen = 0 WHERE storyId = ? AND kind = 'conditions' AND unmet <= 0`,
    );
    const narrowed = `(@kinds IS NULL OR matter.kind IN (SELECT value FROM json_each(@kinds)))
       AND (@desks IS NULL OR story.desk IN (SELECT value FROM json_each(@desks)))`;
    const from = `FROM ${t}matter AS matter CROSS JOIN ${t}story AS story ON story.id = matter.storyId`;
    const columns = "matter.storyId, kind, key, articleId, since, position";
    const page = db.prepare<[Asked & Readonly<{ after: number; limit: number }>], LegalMatter>(
      `SELECT ${columns} ${from}
       WHERE matter.isOpen = 1 AND matter.position > @after AND ${narrowed}
       ORDER BY matter.position LIMIT @limit`,
    );
    const among = db.prepare<[Asked & Readonly<{ storyIds: string }>], LegalMatter>(
      `SELECT ${columns} ${from}
       WHERE matter.storyId IN (SELECT value FROM json_each(@storyIds)) AND matter.isOpen = 1 AND ${narrowed}`,
    );
    const ever = db.prepare<[string], MatterKey>(
      `SELECT storyId, kind, key FROM ${t}matter WHERE storyId IN (SELECT value FROM json_each(?))`,
    );
    const atDesks = db.prepare<[string], MatterKey>(
      `SELECT matter.storyId, kind, key FROM ${t}story AS story CROSS JOIN ${t}matter AS matter ON matter.storyId = story.id
       WHERE story.desk IN (SELECT value FROM json_each(?)) AND matter.isOpen = 1`,
    );
    const counts = db.prepare<[Asked], { kind: LegalMatterKind; count: number; oldest: string }>(
      `SELECT kind, count(*) AS count, min(since) AS oldest ${from}
       WHERE matter.isOpen = 1 AND ${narrowed} GROUP BY kind`,
    );
    const asked = ({ desks, kinds }: LegalFilter): Asked => ({
      desks: desks && JSON.stringify(desks),
      kinds: kinds && JSON.stringify(kinds),
    });

    const filed = (event: Recorded<Filed>) => void file.run(idOf(event), event.data.desk);
    const put = (
      event: Recorded<Reviewing | Holding>,
      kind: LegalMatterKind,
      key: string,
      articleId: string | null,
      unmet = 1,
    ) => void open.run(idOf(event), kind, key, articleId, event.meta.at, event.position, unmet);
    const over = (event: Pick<Recorded, "stream">, kind: LegalMatterKind, key: string) =>
      void close.run(idOf(event), kind, key);
    const answered = (event: Recorded<Reviewing>) => {
      const key = reviewOf(event.data.articleId);
      over(event, "review", key);
      over(event, "conditions", key);
    };

    return {
      when: reactions<Filed | Reviewing | Holding>({
        StoryOpened: filed,
        StorySent: filed,
        LegalReviewRequested(event) {
          const { articleId } = event.data;
          over(event, "conditions", reviewOf(articleId));
          put(event, "review", reviewOf(articleId), articleId);
        },
        LegallyCleared: answered,
        LegallyRefused: answered,
        LegallyClearedWithConditions(event) {
          const { articleId, conditions } = event.data;
          answered(event);
          put(event, "conditions", reviewOf(articleId), articleId, conditions.length);
        },
        LegalConditionMet(event) {
          meet.run(idOf(event), reviewOf(event.data.articleId));
          sweep.run(idOf(event));
        },
        LegalHoldPlaced: (event) => put(event, "hold", event.data.holdId, null),
        LegalHoldLifted: (event) => over(event, "hold", event.data.holdId),
        CourtOrderRecorded: (event) => put(event, "courtOrder", event.data.orderId, null),
        CourtOrderLifted: (event) => over(event, "courtOrder", event.data.orderId),
      }),
      queries: {
        /** At most `limit` matters that have been open since after a position, the oldest first. */
        openMatters: (filter: LegalFilter, after: number, limit: number): readonly LegalMatter[] =>
          page.all({ ...asked(filter), after, limit }),
        /** The open matters of some stories. */
        mattersAmong: (filter: LegalFilter, storyIds: readonly string[]): readonly LegalMatter[] =>
          among.all({ ...asked(filter), storyIds: JSON.stringify(storyIds) }),
        /** Every matter that some stories have or ever had. */
        mattersEver: (storyIds: readonly string[]): readonly MatterKey[] =>
          ever.all(JSON.stringify(storyIds)),
        /** The open matters of the stories that lie at some desks. */
        mattersAtDesks: (desks: readonly string[]): readonly MatterKey[] =>
          atDesks.all(JSON.stringify(desks)),
        /** How many matters of each kind are open, and since when the oldest of them. */
        openMatterCounts: (filter: LegalFilter) => counts.all(asked(filter)),
      },
    };
  },
} satisfies Projection;
