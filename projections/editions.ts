import type { EditionClass, EditionContent } from "../src/article/publication/edition.js";
import type { ArticleEvent, SourceRevision } from "../src/article/events.js";
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
  content: EditionContent;
}>;

type Row = Omit<Edition, "source" | "content"> & { source: string; content: string };

/** Every edition of every article, exactly as readers saw it. */
export const editions = {
  name: "editions",
  version: 1,
  tables: (t: string) => `
    CREATE TABLE ${t}edition (
      articleId TEXT NOT NULL, edition INTEGER NOT NULL, class TEXT NOT NULL, note TEXT, revision INTEGER NOT NULL,
      contentHash TEXT NOT NULL, source TEXT NOT NULL, publishedAt TEXT NOT NULL, publishedBy TEXT NOT NULL,
      role TEXT NOT NULL, position INTEGER NOT NULL, content TEXT NOT NULL,
      PRIMARY KEY (articleId, edition)) STRICT;`,

  open(db, t) {
    const insert = db.prepare<unknown[]>(
      `INSERT INTO ${t}edition VALUES (@articleId, @edition, @class, @note, @revision, @contentHash, @source,
         @publishedAt, @publishedBy, @role, @position, @content)`,
    );
    const among = "(SELECT value FROM json_each(?))";
    const all = db.prepare<[string], Row>(
      `SELECT * FROM ${t}edition WHERE articleId IN ${among} ORDER BY articleId, edition DESC`,
    );
    const live = db.prepare<[string], Row>(
      `SELECT * FROM ${t}edition AS live WHERE articleId IN ${among}
       AND edition = (SELECT max(edition) FROM ${t}edition WHERE articleId = live.articleId)`,
    );

    const when = reactions<Extract<ArticleEvent, { type: "EditionPublished" }>>({
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
      },
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
  content: JSON.parse(row.content) as EditionContent,
});
