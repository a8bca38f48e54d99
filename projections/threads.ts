import type { Recorded } from "../src/decider.js";
import type { ThreadEvent } from "../src/thread/events.js";
import { threadDecider, type Comment, type Thread } from "../src/thread/thread.js";
import { keepStates } from "./engine/keptStates.js";
import { idOf, reactions, type Projection } from "./engine/projection.js";

/** A thread of comments with its id. */
export type KnownThread = Thread & Readonly<{ id: string }>;

/** A comment that mentions somebody, and the thread that it is part of. */
export type KnownMention = Readonly<{
  thread: KnownThread;
  comment: Comment & Readonly<{ replyId?: string }>;
}>;

/** Whose mentions: by name, or as one of these desks; and whether those of settled matters are left out. */
type MentionFilter = Readonly<{ staffId: string; desks: readonly string[]; unresolvedOnly: boolean }>;

type Row = { id: string; state: string };
type Bound = [Readonly<{ names: string; before: number; limit: number }>];
type Beginning = Extract<ThreadEvent, { type: "ThreadOpened" | "ThreadOpenedOnField" }>;

/** What people say to each other about each article, and whom they want to read it. */
export const threads = {
  name: "threads",
  version: 2,
  tables: (t: string) => `
    CREATE TABLE ${t}thread (
      id TEXT PRIMARY KEY, article_id TEXT NOT NULL, opened_position INTEGER NOT NULL, state TEXT NOT NULL) STRICT;
    CREATE INDEX ${t}thread_by_article ON ${t}thread (article_id, opened_position);
    CREATE TABLE ${t}mention (
      name TEXT NOT NULL, position INTEGER NOT NULL, thread_id TEXT NOT NULL, is_open INTEGER NOT NULL,
      PRIMARY KEY (name, position)) STRICT, WITHOUT ROWID;
    CREATE INDEX ${t}mention_open ON ${t}mention (name, position) WHERE is_open = 1;`,

  open(db, t) {
    const kept = keepStates(db, `${t}thread`, threadDecider);
    const openedAt = new Map<string, number>();
    const put = db.prepare<unknown[]>(
      `INSERT INTO ${t}thread VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET state = excluded.state`,
    );
    const mention = db.prepare<unknown[]>(
      `INSERT INTO ${t}mention VALUES (?, ?, ?, ?)
       ON CONFLICT (name, position) DO UPDATE SET is_open = excluded.is_open`,
    );
    const some = db.prepare<[string], Row>(
      `SELECT id, state FROM ${t}thread WHERE id IN (SELECT value FROM json_each(?))`,
    );
    const ofArticles = db.prepare<[string], Row>(
      `SELECT id, state FROM ${t}thread WHERE article_id IN (SELECT value FROM json_each(?))
       ORDER BY article_id, opened_position`,
    );
    // The newest of each name are found by an index, however many there are; a comment may mention several of them.
    const newest = (which: string) =>
      db.prepare<Bound, Row & { position: number }>(
        `WITH found AS (
           SELECT DISTINCT mention.position, mention.thread_id
           FROM json_each(@names) AS asked CROSS JOIN ${t}mention AS mention
           WHERE mention.name = asked.value AND mention.position IN (
             SELECT own.position FROM ${t}mention AS own
             WHERE own.name = asked.value AND own.position < @before ${which}
             ORDER BY own.position DESC LIMIT @limit))
         SELECT thread.id, thread.state, found.position
         FROM found CROSS JOIN ${t}thread AS thread ON thread.id = found.thread_id
         ORDER BY found.position DESC LIMIT @limit`,
      );
    const mentions = { every: newest(""), open: newest("AND own.is_open = 1") };
    const openMentions = db.prepare<[string], { comments: number }>(
      `SELECT count(DISTINCT mention.position) AS comments
       FROM json_each(?) AS asked CROSS JOIN ${t}mention AS mention
       WHERE mention.name = asked.value AND mention.is_open = 1`,
    );
    const read = ({ id, state }: Row): KnownThread => ({ ...(JSON.parse(state) as Thread), id });

    const begin = (event: Recorded<Beginning>) => {
      openedAt.set(idOf(event), event.position);
      kept.apply(event);
    };
    const when = reactions<Beginning>({ ThreadOpened: begin, ThreadOpenedOnField: begin });
    return {
      when,
      whose: { thread: (event: Recorded<ThreadEvent>) => kept.apply(event) },
      flush() {
        kept.flush((id, thread) => {
          put.run(id, thread.articleId, openedAt.get(id) ?? 0, JSON.stringify(thread));
          for (const { position, ...comment } of commentsOf(thread))
            for (const name of namesIn(comment)) mention.run(name, position, id, thread.resolved ? 0 : 1);
        });
        openedAt.clear();
      },
      forget() {
        kept.forget();
        openedAt.clear();
      },
      queries: {
        threads: (ids: readonly string[]) => some.all(JSON.stringify(ids)).map(read),
        /** Every thread about these articles, the oldest first. */
        threadsOfArticles: (articleIds: readonly string[]) =>
          ofArticles.all(JSON.stringify(articleIds)).map(read),
        /** How many comments in threads that are open mention somebody, or one of these desks. */
        openMentionCount: ({ staffId, desks }: Omit<MentionFilter, "unresolvedOnly">): number =>
          openMentions.get(JSON.stringify(namesIn({ mentions: [staffId], desks })))!.comments,
        /** At most `limit` comments from before a position that mention somebody, the newest first. */
        mentionsOf(
          { staffId, desks, unresolvedOnly }: MentionFilter,
          before: number,
          limit: number,
        ): readonly KnownMention[] {
          const names = JSON.stringify(namesIn({ mentions: [staffId], desks }));
          const found = mentions[unresolvedOnly ? "open" : "every"].all({ names, before, limit });
          return found.map(({ position, ...row }) => {
            const thread = read(row);
            return { thread, comment: commentsOf(thread).find((one) => one.position === position)! };
          });
        },
      },
    };
  },
} satisfies Projection;

/** Everything that was said in a thread, the first comment first. */
export const commentsOf = ({ comment, replies }: Thread): readonly KnownMention["comment"][] =>
  comment ? [comment, ...replies] : replies;

/** Whom a comment mentions, people and desks told apart. */
const namesIn = ({ mentions, desks }: Pick<Comment, "mentions" | "desks">): readonly string[] => [
  ...mentions.map((staffId) => `staff-${staffId}`),
  ...desks.map((desk) => `desk-${desk}`),
];
