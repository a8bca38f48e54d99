import type { Recorded } from "../src/decider.js";
import type { ThreadEvent } from "../src/thread/events.js";
import { threadDecider, type Thread } from "../src/thread/thread.js";
import { keepStates } from "./keptStates.js";
import { idOf, reactions, type Projection } from "./projection.js";

/** A thread of comments with its id. */
export type KnownThread = Thread & Readonly<{ id: string }>;

type Row = { id: string; state: string };
type Beginning = Extract<ThreadEvent, { type: "ThreadOpened" }>;

/** What people say to each other about each article. */
export const threads = {
  name: "threads",
  version: 1,
  tables: (t: string) => `
    CREATE TABLE ${t}thread (
      id TEXT PRIMARY KEY, article_id TEXT NOT NULL, opened_position INTEGER NOT NULL, state TEXT NOT NULL) STRICT;
    CREATE INDEX ${t}thread_by_article ON ${t}thread (article_id, opened_position);`,

  open(db, t) {
    const kept = keepStates(db, `${t}thread`, threadDecider);
    const openedAt = new Map<string, number>();
    const put = db.prepare<unknown[]>(
      `INSERT INTO ${t}thread VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET state = excluded.state`,
    );
    const some = db.prepare<[string], Row>(
      `SELECT id, state FROM ${t}thread WHERE id IN (SELECT value FROM json_each(?))`,
    );
    const ofArticles = db.prepare<[string], Row>(
      `SELECT id, state FROM ${t}thread WHERE article_id IN (SELECT value FROM json_each(?))
       ORDER BY article_id, opened_position`,
    );
    const read = ({ id, state }: Row): KnownThread => ({ ...(JSON.parse(state) as Thread), id });

    const when = reactions<Beginning>({
      ThreadOpened(event) {
        openedAt.set(idOf(event), event.position);
        kept.apply(event);
      },
    });
    return {
      when,
      whose: { thread: (event: Recorded<ThreadEvent>) => kept.apply(event) },
      flush() {
        kept.flush((id, thread) =>
          put.run(id, thread.articleId, openedAt.get(id) ?? 0, JSON.stringify(thread)),
        );
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
      },
    };
  },
} satisfies Projection;
