import type { ArticleEvent } from "../../src/article/events.js";
import type { Recorded } from "../../src/decider.js";
import type { StoryEvent } from "../../src/story/events.js";
import { courseOf } from "./course.js";
import { keepStates } from "../engine/keptStates.js";
import { movementQueries } from "./movementQueries.js";
import { idOf, reactions, type Projection } from "../engine/projection.js";

type Filed = Extract<StoryEvent, { type: "StoryOpened" | "StorySent" }>;
type Track = "workflow" | "publication";

/** What a newsroom brings forth, as it is counted. */
export type Output = "drafted" | "submitted" | "published" | "updated" | "corrected";

/**
 * Every step of every article: from where to where, when, by whom, and at which desk its story lay then. A step of the
 * text's work is told on the track `workflow`, one before its readers on `publication`.
 */
export const movements = {
  name: "movements",
  version: 2,
  tables: (t: string) => `
    CREATE TABLE ${t}story (id TEXT PRIMARY KEY, desk TEXT NOT NULL) STRICT;
    CREATE TABLE ${t}article (
      id TEXT PRIMARY KEY, storyId TEXT NOT NULL, desk TEXT NOT NULL, workflow TEXT, since TEXT NOT NULL,
      sincePosition INTEGER NOT NULL, state TEXT NOT NULL) STRICT;
    CREATE INDEX ${t}article_of_story ON ${t}article (storyId);
    CREATE INDEX ${t}article_waiting ON ${t}article (workflow, sincePosition) WHERE workflow IS NOT NULL;
    CREATE INDEX ${t}article_waiting_at ON ${t}article (desk, workflow, sincePosition) WHERE workflow IS NOT NULL;
    CREATE INDEX ${t}article_since ON ${t}article (since) WHERE workflow IS NOT NULL;
    CREATE TABLE ${t}movement (
      articleId TEXT NOT NULL, track TEXT NOT NULL, position INTEGER NOT NULL, fromState TEXT, toState TEXT,
      at TEXT NOT NULL, by TEXT NOT NULL, desk TEXT NOT NULL, leftAt TEXT,
      PRIMARY KEY (articleId, track, position)) STRICT, WITHOUT ROWID;
    CREATE INDEX ${t}movement_left ON ${t}movement (leftAt, track, toState, desk, at) WHERE leftAt IS NOT NULL;
    CREATE TABLE ${t}output (
      position INTEGER NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL, desk TEXT NOT NULL, articleId TEXT NOT NULL,
      PRIMARY KEY (position, kind)) STRICT, WITHOUT ROWID;
    CREATE INDEX ${t}output_at ON ${t}output (at, kind, desk);`,

  open(db, t) {
    const courses = keepStates(db, `${t}article`, courseOf);
    const since = new Map<string, Readonly<{ at: string; position: number }>>();
    const write = (sql: string) => db.prepare<unknown[]>(sql);
    const file = write(
      `INSERT INTO ${t}story VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET desk = excluded.desk`,
    );
    const send = write(`UPDATE ${t}article SET desk = ? WHERE storyId = ?`);
    const deskOf = db.prepare<[string], { desk: string }>(`SELECT desk FROM ${t}story WHERE id = ?`);
    const leave = write(
      `UPDATE ${t}movement SET leftAt = ? WHERE articleId = ? AND track = ? AND leftAt IS NULL`,
    );
    const move = write(`INSERT INTO ${t}movement VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)`);
    const bring = write(`INSERT INTO ${t}output VALUES (?, ?, ?, ?, ?)`);
    // The place of the newest step of the work: where it was taken last, unless this batch took another.
    const put = write(
      `INSERT INTO ${t}article VALUES (@id, @storyId, @desk, @workflow, coalesce(@since, ''), coalesce(@position, 0), @state)
       ON CONFLICT (id) DO UPDATE SET desk = excluded.desk, workflow = excluded.workflow, state = excluded.state,
         since = coalesce(@since, since), sincePosition = coalesce(@position, sincePosition)`,
    );

    function onArticle(event: Recorded<ArticleEvent>) {
      const id = idOf(event);
      const before = courses.get(id) ?? courseOf.initial;
      if (courseOf.evolve(before, event) === before && !(event.type in outputs)) return;
      courses.apply(event);
      const after = courses.get(id)!;
      const desk = deskOf.get(after.storyId)?.desk ?? "";
      const isNew = before === courseOf.initial;
      step("workflow", isNew ? null : before.workflow, after.workflow);
      step("publication", isNew ? null : before.publication, after.publication);
      const kind = outputs[event.type]?.(event as never);
      if (kind) bring.run(event.position, kind, event.meta.at, desk, id);

      function step(track: Track, from: string | null, to: string | null) {
        if (from === to) return;
        const { position, meta } = event;
        leave.run(meta.at, id, track);
        move.run(id, track, position, from, to, meta.at, meta.by, desk);
        if (track === "workflow") since.set(id, { at: meta.at, position });
      }
    }
    function onFiled(event: Recorded<Filed>) {
      file.run(idOf(event), event.data.desk);
      send.run(event.data.desk, idOf(event));
    }

    return {
      when: reactions<Filed>({ StoryOpened: onFiled, StorySent: onFiled }),
      whose: { article: onArticle },
      flush() {
        courses.flush((id, course) => {
          const { storyId, workflow } = course;
          const began = since.get(id);
          put.run({
            id,
            storyId,
            desk: deskOf.get(storyId)?.desk ?? "",
            workflow,
            since: began?.at ?? null,
            position: began?.position ?? null,
            state: JSON.stringify(course),
          });
        });
        since.clear();
      },
      forget() {
        courses.forget();
        since.clear();
      },
      queries: movementQueries(db, t),
    };
  },
} satisfies Projection;

type Counted = Extract<
  ArticleEvent,
  { type: "ArticleDrafted" | "TranslationOpened" | "ArticleSubmitted" | "EditionPublished" }
>;

/** What each event counts as. A change without meaning is nothing that a newsroom brings forth. */
const outputs: Readonly<Record<string, ((event: Recorded<Counted>) => Output | null) | undefined>> = {
  ArticleDrafted: () => "drafted",
  TranslationOpened: () => "drafted",
  ArticleSubmitted: () => "submitted",
  EditionPublished(event) {
    if (event.type !== "EditionPublished") return null;
    const { class: editionClass } = event.data;
    if (editionClass === "first") return "published";
    if (editionClass === "correction") return "corrected";
    return editionClass === "cosmetic" ? null : "updated";
  },
};
