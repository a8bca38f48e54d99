import type { EditionClass, EditionPicture } from "../src/article/publication/edition.js";
import type { ArticleEvent } from "../src/article/events.js";
import type { Recorded } from "../src/decider.js";
import type { StoryEvent } from "../src/story/events.js";
import { idOf, reactions, type Projection } from "./engine/projection.js";

/** One edition that ran a picture, with the picture's words of that moment. */
export type PictureUse = EditionPicture &
  Readonly<{
    articleId: string;
    edition: number;
    class: EditionClass;
    language: string;
    publishedAt: string;
    position: number;
    /** Whether readers see this edition now. */
    live: boolean;
  }>;

/** An article that runs a picture: because its story does now, because readers see it there, or both. */
export type ArticleRunning = Readonly<{
  photoId: string;
  articleId: string;
  /** The edition that readers see now, whether it shows the picture or not; null if they see none. */
  liveEdition: number | null;
  /** Its story runs the picture, so that whatever is published next will show it. */
  placed: boolean;
  /** The edition that readers see now shows it. */
  live: boolean;
}>;

type Begun = Extract<ArticleEvent, { type: "ArticleDrafted" | "TranslationOpened" }>;
type Withdrawn = Extract<
  ArticleEvent,
  { type: "ArticleUnpublished" | "ArticleRetracted" | "ArticleTakenDown" | "ArticleKilled" | "KillLifted" }
>;
type Shown = Extract<ArticleEvent, { type: "EditionPublished" | "ArticleRepublished" }>;
type Placing = Extract<StoryEvent, { type: "PhotoPlaced" | "PhotoTakenOut" | "PhotoReplaced" }>;
type Heard = Begun | Withdrawn | Shown | Placing;
type UseRow = Omit<PictureUse, "live"> & { live: number };
type RunningRow = Omit<ArticleRunning, "placed" | "live">;

/** Where each picture was used, edition by edition, and which articles run it now. */
export const pictureUse = {
  name: "pictureUse",
  version: 1,
  tables: (t: string) => `
    CREATE TABLE ${t}use (
      photoId TEXT NOT NULL, articleId TEXT NOT NULL, edition INTEGER NOT NULL, placementId TEXT NOT NULL,
      class TEXT NOT NULL, language TEXT NOT NULL, role TEXT NOT NULL, creditLine TEXT NOT NULL,
      caption TEXT NOT NULL, altText TEXT NOT NULL, publishedAt TEXT NOT NULL, position INTEGER NOT NULL,
      PRIMARY KEY (photoId, articleId, edition, placementId)) STRICT;
    CREATE TABLE ${t}placement (
      storyId TEXT NOT NULL, placementId TEXT NOT NULL, photoId TEXT NOT NULL,
      PRIMARY KEY (storyId, placementId)) STRICT;
    CREATE INDEX ${t}placement_by_photo ON ${t}placement (photoId, storyId);
    CREATE TABLE ${t}article (articleId TEXT PRIMARY KEY, storyId TEXT NOT NULL, liveEdition INTEGER) STRICT;
    CREATE INDEX ${t}article_by_story ON ${t}article (storyId);`,

  open(db, t) {
    const join = db.prepare<unknown[]>(`INSERT INTO ${t}article VALUES (?, ?, NULL)`);
    const show = db.prepare<unknown[]>(`UPDATE ${t}article SET liveEdition = ? WHERE articleId = ?`);
    const place = db.prepare<unknown[]>(`INSERT INTO ${t}placement VALUES (?, ?, ?)`);
    const takeOut = db.prepare<unknown[]>(`DELETE FROM ${t}placement WHERE storyId = ? AND placementId = ?`);
    const replace = db.prepare<unknown[]>(
      `UPDATE ${t}placement SET photoId = ? WHERE storyId = ? AND placementId = ?`,
    );
    const use = db.prepare<unknown[]>(
      `INSERT INTO ${t}use VALUES (@photoId, @articleId, @edition, @placementId, @class, @language, @role,
         @creditLine, @caption, @altText, @publishedAt, @position)`,
    );
    const among = "(SELECT value FROM json_each(?))";
    const uses = db.prepare<[string], UseRow>(
      `SELECT use.*, article.liveEdition IS use.edition AS live
       FROM ${t}use AS use JOIN ${t}article AS article USING (articleId)
       WHERE use.photoId IN ${among} ORDER BY use.photoId, use.position DESC, use.placementId`,
    );
    const placedIn = db.prepare<[string], RunningRow>(
      `SELECT placement.photoId, article.articleId, article.liveEdition
       FROM ${t}placement AS placement JOIN ${t}article AS article USING (storyId)
       WHERE placement.photoId IN ${among}`,
    );
    const liveIn = db.prepare<[string], RunningRow>(
      `SELECT use.photoId, use.articleId, article.liveEdition
       FROM ${t}use AS use JOIN ${t}article AS article
         ON article.articleId = use.articleId AND article.liveEdition = use.edition
       WHERE use.photoId IN ${among}`,
    );

    const begun = (event: Recorded<Begun>) => void join.run(idOf(event), event.data.storyId);
    const shown = (event: Recorded<Shown>) => void show.run(event.data.edition, idOf(event));
    const hidden = (event: Recorded<Withdrawn>) => void show.run(null, idOf(event));

    const when = reactions<Heard>({
      ArticleDrafted: begun,
      TranslationOpened: begun,
      PhotoPlaced: (event) => void place.run(idOf(event), event.data.placementId, event.data.photoId),
      PhotoTakenOut: (event) => void takeOut.run(idOf(event), event.data.placementId),
      PhotoReplaced: ({ data: { photoId, placementId }, ...event }) =>
        void replace.run(photoId, idOf(event), placementId),
      EditionPublished(event) {
        const { edition, class: editionClass, content } = event.data;
        for (const { placementId, photoId, role, creditLine, caption, altText } of content.pictures)
          use.run({
            placementId,
            photoId,
            role,
            creditLine,
            caption,
            altText,
            articleId: idOf(event),
            edition,
            class: editionClass,
            language: content.language,
            publishedAt: event.meta.at,
            position: event.position,
          });
        shown(event);
      },
      ArticleRepublished: shown,
      ArticleUnpublished: hidden,
      ArticleRetracted: hidden,
      ArticleTakenDown: hidden,
      ArticleKilled: hidden,
      KillLifted: hidden,
    });

    return {
      when,
      queries: {
        /** Every edition that ran these pictures, each picture's newest first. */
        usesOf: (photoIds: readonly string[]): readonly PictureUse[] =>
          uses.all(JSON.stringify(photoIds)).map((row) => ({ ...row, live: row.live === 1 })),
        /** Every article that runs these pictures: in its working copy, before its readers' eyes, or both. */
        articlesRunning(photoIds: readonly string[]): readonly ArticleRunning[] {
          const asked = JSON.stringify(photoIds);
          const found = new Map<string, ArticleRunning>();
          const note = (row: RunningRow, how: Partial<ArticleRunning>) => {
            const key = `${row.photoId} ${row.articleId}`;
            found.set(key, { ...row, placed: false, live: false, ...found.get(key), ...how });
          };
          for (const row of placedIn.all(asked)) note(row, { placed: true });
          for (const row of liveIn.all(asked)) note(row, { live: true });
          return [...found.keys()].toSorted().map((key) => found.get(key)!);
        },
      },
    };
  },
} satisfies Projection;
