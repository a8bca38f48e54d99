import type { ArticleEvent } from "../../src/article/events.js";
import type { Recorded } from "../../src/decider.js";
import type { StoryEvent } from "../../src/story/events.js";
import { correctionQueries } from "./correctionQueries.js";
import { idOf, reactions, type Projection } from "../engine/projection.js";

type Filed = Extract<StoryEvent, { type: "StoryOpened" | "StorySent" }>;
type Begun = Extract<ArticleEvent, { type: "ArticleDrafted" | "TranslationOpened" }>;
type Correcting = Extract<
  ArticleEvent,
  {
    type:
      | "CorrectionRequested"
      | "CorrectionAssessed"
      | "CorrectionRequestAnswered"
      | "CorrectionTaskOpened"
      | "CorrectionTaskClosed";
  }
>;
type Heard = Filed | Begun | Correcting;

/** What readers of each article are owed: requests for a correction, and what follows from one in other languages. */
export const corrections = {
  name: "corrections",
  version: 1,
  tables: (t: string) => `
    CREATE TABLE ${t}story (id TEXT PRIMARY KEY, desk TEXT NOT NULL) STRICT;
    CREATE TABLE ${t}article (id TEXT PRIMARY KEY, storyId TEXT NOT NULL, language TEXT NOT NULL) STRICT;
    CREATE TABLE ${t}owed (
      articleId TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, language TEXT NOT NULL,
      since TEXT NOT NULL, position INTEGER NOT NULL, endedAt TEXT, end TEXT,
      PRIMARY KEY (articleId, kind, key)) STRICT, WITHOUT ROWID;
    CREATE INDEX ${t}owed_open ON ${t}owed (position) WHERE endedAt IS NULL;
    CREATE INDEX ${t}owed_ended ON ${t}owed (endedAt) WHERE endedAt IS NOT NULL;`,

  open(db, t) {
    const write = (sql: string) => db.prepare<unknown[]>(sql);
    const file = write(
      `INSERT INTO ${t}story VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET desk = excluded.desk`,
    );
    const begin = write(`INSERT INTO ${t}article VALUES (?, ?, ?)`);
    const owe = write(
      `INSERT OR REPLACE INTO ${t}owed
       SELECT id, ?, ?, language, ?, ?, NULL, NULL FROM ${t}article WHERE id = ?`,
    );
    // What an edition has answered stays answered, whatever is said of it afterwards.
    const end = write(
      `UPDATE ${t}owed SET endedAt = ?, end = ?
       WHERE articleId = ? AND kind = ? AND key = ? AND end IS NOT 'settled'`,
    );

    const filed = (event: Recorded<Filed>) => void file.run(idOf(event), event.data.desk);
    const begun = (event: Recorded<Begun>) =>
      void begin.run(idOf(event), event.data.storyId, event.data.language);

    return {
      when: reactions<Heard>({
        StoryOpened: filed,
        StorySent: filed,
        ArticleDrafted: begun,
        TranslationOpened: begun,
        CorrectionRequested({ data: { requestId }, meta: { at }, ...event }) {
          owe.run("request", requestId, at, event.position, idOf(event));
        },
        CorrectionAssessed({ data: { requestId, outcome }, meta: { at }, ...event }) {
          const isOver = outcome === "rejected";
          end.run(isOver ? at : null, isOver ? "rejected" : null, idOf(event), "request", requestId);
        },
        CorrectionRequestAnswered({ data: { requestId }, meta: { at }, ...event }) {
          end.run(at, "settled", idOf(event), "request", requestId);
        },
        CorrectionTaskOpened({ data, meta: { at }, ...event }) {
          owe.run("task", taskKey(data), at, event.position, idOf(event));
        },
        CorrectionTaskClosed({ data, meta: { at }, ...event }) {
          end.run(at, "settled", idOf(event), "task", taskKey(data));
        },
      }),
      queries: correctionQueries(db, t),
    };
  },
} satisfies Projection;

/** How an article's tasks are told apart. */
const taskKey = ({ because, sourceEdition }: Readonly<{ because: string; sourceEdition: number }>): string =>
  `${because} ${sourceEdition}`;
