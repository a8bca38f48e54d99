import type { ArticleEvent, NotePlacement } from "../src/article/events.js";
import type { EditionClass, EditionContent } from "../src/article/publication/edition.js";
import type { Headlines } from "../src/article/text/headlines.js";
import { idOf, reactions, type Projection } from "./engine/projection.js";
import { withNotice } from "./reading/withNotice.js";

/** What changed for readers after the first edition, and what they were told. */
export type ReaderNote = Readonly<{
  edition: number;
  class: EditionClass;
  note: string | null;
  at: string;
  /** For a correction that says so: what was wrong, what is right, and where readers find it. */
  explained: Readonly<{ wrong: string; right: string; placement: NotePlacement }> | null;
}>;

/** An article as any reader may see it: its live edition and the notes of those before. */
export type PublishedArticle = Readonly<{
  articleId: string;
  storyId: string;
  language: string;
  edition: number;
  firstPublishedAt: string;
  publishedAt: string;
  position: number;
  notes: readonly ReaderNote[];
  /** For a retracted article, what readers are told in the text's place. */
  retraction: Readonly<{ notice: string; at: string }> | null;
  /** What stands over it in other places. */
  headlines: Headlines;
  content: EditionContent;
}>;

/** What readers are told of an article that was taken down: that it was, and by whom if that is public. */
export type Tombstone = Readonly<{
  articleId: string;
  language: string;
  at: string;
  authority: string | null;
  basis: string | null;
}>;

type Row = Omit<PublishedArticle, "notes" | "retraction" | "headlines" | "content"> & {
  shown: number;
  notes: string;
  retraction: string;
  headlines: string;
  content: string;
};
type TombstoneRow = { tombstone: string };
type Heard = Extract<
  ArticleEvent,
  {
    type:
      | "ArticleDrafted"
      | "TranslationOpened"
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

/** What readers may see, and nothing else: the live edition of every article, by language. */
export const published = {
  name: "published",
  version: 3,
  // `shown` says whether readers may see it, and begins each index: what they may not see is never read for them.
  tables: (t: string) => `
    CREATE TABLE ${t}story (articleId TEXT PRIMARY KEY, storyId TEXT NOT NULL) STRICT;
    CREATE TABLE ${t}article (
      articleId TEXT PRIMARY KEY, storyId TEXT NOT NULL, language TEXT NOT NULL, edition INTEGER NOT NULL,
      firstPublishedAt TEXT NOT NULL, publishedAt TEXT NOT NULL, position INTEGER NOT NULL, notes TEXT NOT NULL,
      content TEXT NOT NULL, shown INTEGER NOT NULL, retraction TEXT NOT NULL, tombstone TEXT NOT NULL,
      headlines TEXT NOT NULL) STRICT;
    CREATE INDEX ${t}article_by_language ON ${t}article (shown, language, position DESC);
    CREATE INDEX ${t}article_by_position ON ${t}article (shown, position DESC);
    CREATE INDEX ${t}article_by_story ON ${t}article (storyId);`,

  open(db, t) {
    const join = db.prepare<unknown[]>(`INSERT INTO ${t}story VALUES (?, ?)`);
    const storyOf = db.prepare<[string], { storyId: string }>(
      `SELECT storyId FROM ${t}story WHERE articleId = ?`,
    );
    const put = db.prepare<unknown[]>(
      `INSERT OR REPLACE INTO ${t}article VALUES (@articleId, @storyId, @language, @edition, @firstPublishedAt,
         @publishedAt, @position, @notes, @content, 1, 'null', 'null', '{}')`,
    );
    const setNotes = db.prepare<unknown[]>(`UPDATE ${t}article SET notes = ? WHERE articleId = ?`);
    const headline = db.prepare<unknown[]>(`UPDATE ${t}article SET headlines = ? WHERE articleId = ?`);
    const set = db.prepare<unknown[]>(
      `UPDATE ${t}article SET shown = ?, retraction = ?, tombstone = ? WHERE articleId = ?`,
    );
    const one = db.prepare<[string], Row>(`SELECT * FROM ${t}article WHERE articleId = ?`);
    const among = "(SELECT value FROM json_each(?))";
    const many = db.prepare<[string], Row>(
      `SELECT * FROM ${t}article WHERE articleId IN ${among} AND +shown = 1`,
    );
    const ofStories = db.prepare<[string], Row>(
      `SELECT * FROM ${t}article WHERE storyId IN ${among} AND +shown = 1 ORDER BY language`,
    );
    const inLanguage = db.prepare<[string, number, number], Row>(
      `SELECT * FROM ${t}article WHERE shown = 1 AND language = ? AND position < ? ORDER BY position DESC LIMIT ?`,
    );
    const inAll = db.prepare<[number, number], Row>(
      `SELECT * FROM ${t}article WHERE shown = 1 AND position < ? ORDER BY position DESC LIMIT ?`,
    );
    const removed = db.prepare<[string], TombstoneRow>(
      `SELECT tombstone FROM ${t}article WHERE articleId IN ${among} AND tombstone <> 'null'`,
    );

    const stand = (articleId: string, shown: boolean, retraction: object | null, tombstone: object | null) =>
      void set.run(Number(shown), JSON.stringify(retraction), JSON.stringify(tombstone), articleId);

    const when = reactions<Heard>({
      ArticleDrafted: (event) => void join.run(idOf(event), event.data.storyId),
      TranslationOpened: (event) => void join.run(idOf(event), event.data.storyId),
      EditionPublished(event) {
        const articleId = idOf(event);
        const before = one.get(articleId);
        const { edition, class: editionClass, note, content } = event.data;
        const { at } = event.meta;
        const notes = before ? notesOf(before) : [];
        const said: ReaderNote = { edition, class: editionClass, note, at, explained: null };
        const isTold = editionClass !== "first" && editionClass !== "cosmetic";
        put.run({
          articleId,
          storyId: storyOf.get(articleId)!.storyId,
          language: content.language,
          edition,
          firstPublishedAt: before?.firstPublishedAt ?? at,
          publishedAt: at,
          position: event.position,
          notes: JSON.stringify(isTold ? [...notes, said] : notes),
          content: JSON.stringify(content),
        });
      },
      EditionHeadlined: (event) => void headline.run(JSON.stringify(event.data.headlines), idOf(event)),
      CorrectionExplained(event) {
        const { edition, ...explained } = event.data;
        const notes = notesOf(one.get(idOf(event))!).map((note) =>
          note.edition === edition ? { ...note, explained } : note,
        );
        setNotes.run(JSON.stringify(notes), idOf(event));
      },
      ArticleUnpublished: (event) => stand(idOf(event), false, null, null),
      ArticleRepublished: (event) => stand(idOf(event), true, null, null),
      ArticleRetracted(event) {
        const { notice } = event.data;
        stand(idOf(event), true, { notice, at: event.meta.at }, null);
      },
      ArticleTakenDown(event) {
        const { isPublic, authority, basis } = event.data;
        const said = isPublic ? { authority, basis } : { authority: null, basis: null };
        const articleId = idOf(event);
        const { language } = one.get(articleId)!;
        stand(articleId, false, null, { articleId, language, at: event.meta.at, ...said });
      },
      ArticleKilled: (event) => stand(idOf(event), false, null, null),
      KillLifted: (event) => stand(idOf(event), false, null, null),
    });

    return {
      when,
      queries: {
        publishedArticles: (ids: readonly string[]) => many.all(JSON.stringify(ids)).map(read),
        /** Every published language of these stories. */
        publishedOfStories: (storyIds: readonly string[]) =>
          ofStories.all(JSON.stringify(storyIds)).map(read),
        /** The articles last published before a position, in one language or (null) in all. */
        latestPublished: (language: string | null, before: number, limit: number) =>
          (language === null ? inAll.all(before, limit) : inLanguage.all(language, before, limit)).map(read),
        /** What readers are told of those of these articles that were taken down. */
        tombstones: (ids: readonly string[]) =>
          removed.all(JSON.stringify(ids)).map(({ tombstone }) => JSON.parse(tombstone) as Tombstone),
      },
    };
  },
} satisfies Projection;

const notesOf = ({ notes }: Pick<Row, "notes">) => JSON.parse(notes) as readonly ReaderNote[];

/** What readers may see of a row: of a retracted article its page, with the notice in the text's place. */
function read(row: Row): PublishedArticle {
  const { articleId, storyId, language, edition, firstPublishedAt, publishedAt, position } = row;
  const content = JSON.parse(row.content) as EditionContent;
  const retraction = JSON.parse(row.retraction) as PublishedArticle["retraction"];
  return {
    articleId,
    storyId,
    language,
    edition,
    firstPublishedAt,
    publishedAt,
    position,
    notes: notesOf(row),
    retraction,
    headlines: retraction ? {} : (JSON.parse(row.headlines) as Headlines),
    content: retraction ? withNotice(articleId, content, retraction.notice) : content,
  };
}
