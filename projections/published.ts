import type { EditionClass, EditionContent } from "../src/article/publication/edition.js";
import type { ArticleEvent } from "../src/article/events.js";
import { idOf, reactions, type Projection } from "./projection.js";

/** What changed for readers after the first edition, and what they were told. */
export type ReaderNote = Readonly<{ edition: number; class: EditionClass; note: string | null; at: string }>;

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
  content: EditionContent;
}>;

type Row = Omit<PublishedArticle, "notes" | "content"> & { notes: string; content: string };
type Heard = Extract<ArticleEvent, { type: "ArticleDrafted" | "TranslationOpened" | "EditionPublished" }>;

/** What readers may see, and nothing else: the live edition of every article, by language. */
export const published = {
  name: "published",
  version: 1,
  tables: (t: string) => `
    CREATE TABLE ${t}story (articleId TEXT PRIMARY KEY, storyId TEXT NOT NULL) STRICT;
    CREATE TABLE ${t}article (
      articleId TEXT PRIMARY KEY, storyId TEXT NOT NULL, language TEXT NOT NULL, edition INTEGER NOT NULL,
      firstPublishedAt TEXT NOT NULL, publishedAt TEXT NOT NULL, position INTEGER NOT NULL,
      notes TEXT NOT NULL, content TEXT NOT NULL) STRICT;
    CREATE INDEX ${t}article_by_language ON ${t}article (language, position DESC);
    CREATE INDEX ${t}article_by_position ON ${t}article (position DESC);
    CREATE INDEX ${t}article_by_story ON ${t}article (storyId);`,

  open(db, t) {
    const join = db.prepare<unknown[]>(`INSERT INTO ${t}story VALUES (?, ?)`);
    const storyOf = db.prepare<[string], { storyId: string }>(
      `SELECT storyId FROM ${t}story WHERE articleId = ?`,
    );
    const put = db.prepare<unknown[]>(
      `INSERT OR REPLACE INTO ${t}article VALUES (@articleId, @storyId, @language, @edition, @firstPublishedAt,
         @publishedAt, @position, @notes, @content)`,
    );
    const one = db.prepare<[string], Row>(`SELECT * FROM ${t}article WHERE articleId = ?`);
    const many = db.prepare<[string], Row>(
      `SELECT * FROM ${t}article WHERE articleId IN (SELECT value FROM json_each(?))`,
    );
    const ofStories = db.prepare<[string], Row>(
      `SELECT * FROM ${t}article WHERE storyId IN (SELECT value FROM json_each(?)) ORDER BY language`,
    );
    const inLanguage = db.prepare<[string, number, number], Row>(
      `SELECT * FROM ${t}article WHERE language = ? AND position < ? ORDER BY position DESC LIMIT ?`,
    );
    const inAll = db.prepare<[number, number], Row>(
      `SELECT * FROM ${t}article WHERE position < ? ORDER BY position DESC LIMIT ?`,
    );

    const when = reactions<Heard>({
      ArticleDrafted: (event) => void join.run(idOf(event), event.data.storyId),
      TranslationOpened: (event) => void join.run(idOf(event), event.data.storyId),
      EditionPublished(event) {
        const articleId = idOf(event);
        const before = one.get(articleId);
        const { edition, class: editionClass, note, content } = event.data;
        const { at } = event.meta;
        const notes = before ? (JSON.parse(before.notes) as readonly ReaderNote[]) : [];
        const said: ReaderNote = { edition, class: editionClass, note, at };
        put.run({
          articleId,
          storyId: storyOf.get(articleId)!.storyId,
          language: content.language,
          edition,
          firstPublishedAt: before?.firstPublishedAt ?? at,
          publishedAt: at,
          position: event.position,
          notes: JSON.stringify(editionClass === "first" ? notes : [...notes, said]),
          content: JSON.stringify(content),
        });
      },
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
      },
    };
  },
} satisfies Projection;

const read = ({ notes, content, ...row }: Row): PublishedArticle => ({
  ...row,
  notes: JSON.parse(notes) as readonly ReaderNote[],
  content: JSON.parse(content) as EditionContent,
});
