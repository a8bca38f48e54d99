import type { EditionClass, EditionContent } from "../src/article/publication/edition.js";
import type { ArticleEvent, NotePlacement, SourceRevision } from "../src/article/events.js";
import type { Recorded } from "../src/decider.js";
import { idOf, reactions, type Projection } from "./projection.js";

/** An edition as it was published, and by whom. */
export type Edition = Readonly<{
  articleId: string;
  edition: number;
  class: EditionClass;
  note: string | null;
  /** The working copy's revision that was published. */
  revision: number;
  contentHash: string;
  source: SourceRevision | null;
  publishedAt: string;
  publishedBy: string;
  role: string;
  position: number;
  /** For a correction that says so: what was wrong, what is right, and where readers find it. */
  explained: Readonly<{ wrong: string; right: string; placement: NotePlacement }> | null;
  content: EditionContent;
}>;

type Row = Omit<Edition, "source" | "explained" | "content"> & {
  source: string;
  explained: string;
  content: string;
};
type Heard = Extract<
  ArticleEvent,
  {
    type:
      | "EditionPublished"
      | "CorrectionExplained"
      | "ArticleUnpublished"
      | "ArticleRepublished"
      | "ArticleRetracted"
      | "ArticleTakenDown"
      | "ArticleKilled"
      | "KillLifted";
  }
>;

/** Every edition of every article, exactly as readers saw it. */
export const editions = {
  name: "editions",
  version: 2,
  tables: (t: string) => `
    CREATE TABLE ${t}edition (
      articleId TEXT NOT NULL, edition INTEGER NOT NULL, class TEXT NOT NULL, note TEXT, revision INTEGER NOT NULL,
      contentHash TEXT NOT NULL, source TEXT NOT NULL, publishedAt TEXT NOT NULL, publishedBy TEXT NOT NULL,
      role TEXT NOT NULL, position INTEGER NOT NULL, explained TEXT NOT NULL, content TEXT NOT NULL,
      PRIMARY KEY (articleId, edition)) STRICT;
    CREATE TABLE ${t}live (articleId TEXT PRIMARY KEY, edition INTEGER NOT NULL) STRICT;`,

  open(db, t) {
    const insert = db.prepare<unknown[]>(
      `INSERT INTO ${t}edition VALUES (@articleId, @edition, @class, @note, @revision, @contentHash, @source,
         @publishedAt, @publishedBy, @role, @position, 'null', @content)`,
    );
    const among = "(SELECT value FROM json_each(?))";
    const all = db.prepare<[string], Row>(
      `SELECT * FROM ${t}edition WHERE articleId IN ${among} ORDER BY articleId, edition DESC`,
    );
    const live = db.prepare<[string], Row>(
      `SELECT edition.* FROM ${t}live AS live JOIN ${t}edition AS edition USING (articleId, edition)
       WHERE live.articleId IN ${among}`,
    );
    const explain = db.prepare<unknown[]>(
      `UPDATE ${t}edition SET explained = ? WHERE articleId = ? AND edition = ?`,
    );
    const show = db.prepare<unknown[]>(`INSERT OR REPLACE INTO ${t}live VALUES (?, ?)`);
    const hide = db.prepare<unknown[]>(`DELETE FROM ${t}live WHERE articleId = ?`);
    const shown = (event: Recorded<Heard>) => void show.run(idOf(event), event.data.edition);
    const hidden = (event: Recorded<Heard>) => void hide.run(idOf(event));

    const when = reactions<Heard>({
      EditionPublished(event) {
        const { source, content, ...rest } = event.data;
        insert.run({
          ...rest,
          articleId: idOf(event),
          source: JSON.stringify(source),
          content: JSON.stringify(content),
          publishedAt: event.meta.at,
          publishedBy: event.meta.by,
          role: event.meta.role,
          position: event.position,
        });
        shown(event);
      },
      CorrectionExplained(event) {
        const { edition, ...explained } = event.data;
        explain.run(JSON.stringify(explained), idOf(event), edition);
      },
      ArticleUnpublished: hidden,
      ArticleRepublished: shown,
      ArticleRetracted: hidden,
      ArticleTakenDown: hidden,
      ArticleKilled: hidden,
      KillLifted: hidden,
    });

    return {
      when,
      queries: {
        /** All editions of these articles, each article's newest first. */
        editionsOf: (articleIds: readonly string[]) => all.all(JSON.stringify(articleIds)).map(read),
        /** The editions that readers see now. */
        liveEditions: (articleIds: readonly string[]) => live.all(JSON.stringify(articleIds)).map(read),
      },
    };
  },
} satisfies Projection;

const read = ({
  articleId,
  edition,
  class: editionClass,
  note,
  revision,
  contentHash,
  ...row
}: Row): Edition => ({
  articleId,
  edition,
  class: editionClass,
  note,
  revision,
  contentHash,
  source: JSON.parse(row.source) as SourceRevision | null,
  publishedAt: row.publishedAt,
  publishedBy: row.publishedBy,
  role: row.role,
  position: row.position,
  explained: JSON.parse(row.explained) as Edition["explained"],
  content: JSON.parse(row.content) as EditionContent,
});
