import type { EditionClass, EditionContent } from "../src/article/publication/edition.js";
import type { ArticleEvent, NotePlacement, SourceRevision } from "../src/article/events.js";
import type { Headlines } from "../src/article/text/headlines.js";
import type { Recorded } from "../src/decider.js";
import { idOf, reactions, type Projection } from "./engine/projection.js";
import { recentlyUsed } from "./engine/recentlyUsed.js";

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
  /** What stood over it in other places. */
  headlines: Headlines;
  content: EditionContent;
}>;

type Row = Omit<Edition, "source" | "explained" | "headlines" | "content"> & {
  source: string;
  explained: string;
  headlines: string;
};
type Key = Pick<Edition, "articleId" | "edition">;
type ToldRow = Key & Pick<Edition, "class" | "note" | "publishedAt"> & { explained: string };
type Heard = Extract<
  ArticleEvent,
  {
    type:
      | "EditionPublished"
      | "EditionHeadlined"
      | "CorrectionExplained"
      | "ArticleUnpublished"
      | "ArticleRepublished"
      | "ArticleRetracted"
      | "ArticleTakenDown"
      | "ArticleKilled"
      | "KillLifted";
  }
>;

const most = 2_000;
const columns =
  "articleId, edition, class, note, revision, contentHash, source, publishedAt, publishedBy, role, position, " +
  "explained, headlines";

/** Every edition of every article, exactly as readers saw it. */
export const editions = {
  name: "editions",
  version: 3,
  tables: (t: string) => `
    CREATE TABLE ${t}edition (
      articleId TEXT NOT NULL, edition INTEGER NOT NULL, class TEXT NOT NULL, note TEXT, revision INTEGER NOT NULL,
      contentHash TEXT NOT NULL, source TEXT NOT NULL, publishedAt TEXT NOT NULL, publishedBy TEXT NOT NULL,
      role TEXT NOT NULL, position INTEGER NOT NULL, explained TEXT NOT NULL, headlines TEXT NOT NULL,
      content TEXT NOT NULL,
      PRIMARY KEY (articleId, edition)) STRICT;
    CREATE TABLE ${t}live (articleId TEXT PRIMARY KEY, edition INTEGER NOT NULL) STRICT;`,

  open(db, t) {
    const insert = db.prepare<unknown[]>(
      `INSERT INTO ${t}edition VALUES (@articleId, @edition, @class, @note, @revision, @contentHash, @source,
         @publishedAt, @publishedBy, @role, @position, 'null', '{}', @content)`,
    );
    const among = "(SELECT value FROM json_each(?))";
    const all = db.prepare<[string], Row>(
      `SELECT ${columns} FROM ${t}edition WHERE articleId IN ${among} ORDER BY articleId, edition DESC`,
    );
    const live = db.prepare<[string], Row>(
      `SELECT ${columns} FROM ${t}live AS live JOIN ${t}edition AS edition USING (articleId, edition)
       WHERE live.articleId IN ${among}`,
    );
    const contents = db.prepare<[string], Key & { content: string }>(
      `SELECT articleId, edition, content FROM json_each(?) AS wanted
       JOIN ${t}edition ON articleId = wanted.value ->> 'articleId' AND edition = wanted.value ->> 'edition'`,
    );
    const some = db.prepare<[string], Row>(
      `SELECT ${columns} FROM ${t}edition AS edition WHERE (articleId, edition) IN (
         SELECT value ->> 'articleId', value ->> 'edition' FROM json_each(?))`,
    );
    const told = db.prepare<[string], ToldRow>(
      `SELECT articleId, edition, class, note, publishedAt, explained FROM ${t}edition
       WHERE articleId IN ${among} AND class NOT IN ('first', 'cosmetic') ORDER BY articleId, edition`,
    );
    // What was published never changes, so what was read of it once holds for ever.
    const recent = recentlyUsed<EditionContent>(most);

    function withContents(rows: readonly Row[]): readonly Edition[] {
      const known = new Map<string, EditionContent>();
      const missing = rows.flatMap(({ articleId, edition }) => {
        const content = recent.get(keyOf({ articleId, edition }));
        if (content === undefined) return [{ articleId, edition }];
        known.set(keyOf({ articleId, edition }), content);
        return [];
      });
      if (missing.length > 0)
        for (const { content, ...key } of contents.all(JSON.stringify(missing)))
          known.set(keyOf(key), recent.put(keyOf(key), JSON.parse(content) as EditionContent));
      return rows.map((row) => read(row, known.get(keyOf(row))!));
    }
    const explain = db.prepare<unknown[]>(
      `UPDATE ${t}edition SET explained = ? WHERE articleId = ? AND edition = ?`,
    );
    const headline = db.prepare<unknown[]>(
      `UPDATE ${t}edition SET headlines = ? WHERE articleId = ? AND edition = ?`,
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
      EditionHeadlined(event) {
        const { edition, headlines } = event.data;
        headline.run(JSON.stringify(headlines), idOf(event), edition);
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
        editionsOf: (articleIds: readonly string[]) => withContents(all.all(JSON.stringify(articleIds))),
        /** These editions, in no order; those that there are not are left out. */
        theseEditions: (keys: readonly Key[]) =>
          withContents(
            some.all(JSON.stringify(keys.map(({ articleId, edition }) => ({ articleId, edition })))),
          ),
        /** What readers of these articles were told with their editions, each article's oldest first, without any text. */
        notesWith: (articleIds: readonly string[]) =>
          told.all(JSON.stringify(articleIds)).map(({ publishedAt: at, explained, ...note }) => ({
            ...note,
            at,
            explained: JSON.parse(explained) as Edition["explained"],
          })),
        /** The editions that readers see now. */
        liveEditions: (articleIds: readonly string[]) => withContents(live.all(JSON.stringify(articleIds))),
      },
    };
  },
} satisfies Projection;

const keyOf = ({ articleId, edition }: Key): string => `${articleId} ${edition}`;

const read = (row: Row, content: EditionContent): Edition => ({
  ...row,
  source: JSON.parse(row.source) as SourceRevision | null,
  explained: JSON.parse(row.explained) as Edition["explained"],
  headlines: JSON.parse(row.headlines) as Headlines,
  content,
});
