import type { ArticleEvent } from "../../src/article/events.js";
import type { PublicationState } from "../../src/article/publication/publication.js";
import type { Recorded } from "../../src/decider.js";
import type { StoryEvent } from "../../src/story/events.js";
import { idOf, reactions, type Projection } from "../engine/projection.js";

/**
 * A time during which an article stood before its readers in one way. It holds no text: what readers saw is the edition, and
 * what was said in its place.
 */
export type Period = Readonly<{
  articleId: string;
  storyId: string;
  language: string;
  /** The event that it began with. */
  position: number;
  since: string;
  /** When the next one began; null while this one lasts. */
  until: string | null;
  state: PublicationState;
  /** The newest edition then; 0 before the first. */
  edition: number;
  firstPublishedAt: string | null;
  said: Said | null;
}>;

/** What readers were told instead of the text, or beside its absence, and when. */
export type Said =
  | Readonly<{ notice: string; at: string }>
  | Readonly<{ authority: string | null; basis: string | null; at: string }>;

/** An embargo that held at an instant; `until` is null if somebody had to lift it. */
export type EmbargoThen = Readonly<{ until: string | null }>;

/** An article or a story, at an instant. */
type Then = Readonly<{ id: string; at: string }>;

type PeriodRow = Omit<Period, "said"> & { said: string };
type Beginning = Extract<ArticleEvent, { type: "ArticleDrafted" | "TranslationOpened" }>;
type Turning = Extract<
  ArticleEvent,
  {
    type:
      | "EditionPublished"
      | "ArticleUnpublished"
      | "ArticleRepublished"
      | "ArticleRetracted"
      | "ArticleTakenDown"
      | "ArticleKilled"
      | "KillLifted";
  }
>;
type Embargoing = Extract<StoryEvent, { type: "EmbargoSet" | "EmbargoLifted" }>;

/**
 * How every article stood before its readers, time by time. Instants never go back within an article: where a clock did,
 * what was recorded later began when what was recorded earlier did.
 */
export const readings = {
  name: "readings",
  version: 1,
  tables: (t: string) => `
    CREATE TABLE ${t}article (
      articleId TEXT PRIMARY KEY, storyId TEXT NOT NULL, language TEXT NOT NULL) STRICT;
    CREATE INDEX ${t}article_by_story ON ${t}article (storyId);
    CREATE TABLE ${t}period (
      articleId TEXT NOT NULL, since TEXT NOT NULL, position INTEGER NOT NULL, state TEXT NOT NULL,
      edition INTEGER NOT NULL, firstPublishedAt TEXT, said TEXT NOT NULL,
      PRIMARY KEY (articleId, since, position)) STRICT, WITHOUT ROWID;
    CREATE TABLE ${t}embargo (
      storyId TEXT NOT NULL, since TEXT NOT NULL, position INTEGER NOT NULL, holds INTEGER NOT NULL, until TEXT,
      PRIMARY KEY (storyId, since, position)) STRICT, WITHOUT ROWID;`,

  open(db, t) {
    const join = db.prepare<unknown[]>(`INSERT INTO ${t}article VALUES (?, ?, ?)`);
    const put = db.prepare<unknown[]>(
      `INSERT INTO ${t}period VALUES (@articleId, @since, @position, @state, @edition, @firstPublishedAt, @said)`,
    );
    const last = db.prepare<[string], Pick<Period, "since" | "firstPublishedAt">>(
      `SELECT since, firstPublishedAt FROM ${t}period WHERE articleId = ? ORDER BY since DESC, position DESC LIMIT 1`,
    );
    const embargo = db.prepare<unknown[]>(`INSERT INTO ${t}embargo VALUES (?, ?, ?, ?, ?)`);
    const lastEmbargo = db.prepare<[string], { since: string }>(
      `SELECT since FROM ${t}embargo WHERE storyId = ? ORDER BY since DESC, position DESC LIMIT 1`,
    );

    const columns = `period.articleId, storyId, language, period.position, period.since, period.state, period.edition,
      period.firstPublishedAt, period.said, (
        SELECT next.since FROM ${t}period AS next
        WHERE next.articleId = period.articleId AND (next.since, next.position) > (period.since, period.position)
        ORDER BY next.since, next.position LIMIT 1) AS until`;
    const asked = "asked (id, at) AS (SELECT value ->> 'id', value ->> 'at' FROM json_each(?))";
    // Of each article the one period that had begun last: the index begins with it.
    const thatStood = `CROSS JOIN ${t}period AS period ON (period.articleId, period.since, period.position) = (
      SELECT then_.articleId, then_.since, then_.position FROM ${t}period AS then_
      WHERE then_.articleId = article.articleId AND then_.since <= asked.at
      ORDER BY then_.since DESC, then_.position DESC LIMIT 1)`;
    const ofArticles = db.prepare<[string], PeriodRow & { at: string }>(
      `WITH ${asked} SELECT ${columns}, asked.at FROM asked
       CROSS JOIN ${t}article AS article ON article.articleId = asked.id ${thatStood}`,
    );
    const ofStories = db.prepare<[string], PeriodRow & { at: string }>(
      `WITH ${asked} SELECT ${columns}, asked.at FROM asked
       CROSS JOIN ${t}article AS article ON article.storyId = asked.id ${thatStood}
       ORDER BY language, period.articleId`,
    );
    const some = db.prepare<[{ ids: string; before: number; limit: number }], PeriodRow>(
      `SELECT ${columns} FROM json_each(@ids) AS asked
       CROSS JOIN ${t}article AS article ON article.articleId = asked.value
       CROSS JOIN ${t}period AS period
         ON period.articleId = article.articleId AND (period.since, period.position) IN (
           SELECT own.since, own.position FROM ${t}period AS own
           WHERE own.articleId = asked.value AND own.position < @before
           ORDER BY own.since DESC, own.position DESC LIMIT @limit)
       ORDER BY period.articleId, period.since DESC, period.position DESC`,
    );
    const embargoes = db.prepare<[string], Then & EmbargoThen>(
      `WITH ${asked} SELECT asked.id, asked.at, embargo.until FROM asked
       CROSS JOIN ${t}embargo AS embargo ON (embargo.storyId, embargo.since, embargo.position) = (
         SELECT then_.storyId, then_.since, then_.position FROM ${t}embargo AS then_
         WHERE then_.storyId = asked.id AND then_.since <= asked.at
         ORDER BY then_.since DESC, then_.position DESC LIMIT 1)
       WHERE embargo.holds = 1 AND (embargo.until IS NULL OR embargo.until > asked.at)`,
    );

    const begin = (event: Recorded<Beginning>) => {
      const articleId = idOf(event);
      join.run(articleId, event.data.storyId, event.data.language);
      turn(event, "unpublished", 0, null);
    };
    function turn(event: Recorded, state: PublicationState, edition: number, said: Said | null) {
      const articleId = idOf(event);
      const { at } = event.meta;
      const before = last.get(articleId);
      put.run({
        articleId,
        since: later(before?.since, at),
        position: event.position,
        state,
        edition,
        firstPublishedAt: before?.firstPublishedAt ?? (state === "live" ? at : null),
        said: JSON.stringify(said),
      });
    }
    const turned = (event: Recorded<Turning>, state: PublicationState, said: Said | null = null) =>
      turn(event, state, event.data.edition, said);
    const keepBack = (event: Recorded<Embargoing>, holds: boolean, until: string | null) => {
      const storyId = idOf(event);
      const since = later(lastEmbargo.get(storyId)?.since, event.meta.at);
      embargo.run(storyId, since, event.position, Number(holds), until);
    };

    const when = reactions<Beginning | Turning | Embargoing>({
      ArticleDrafted: begin,
      TranslationOpened: begin,
      EditionPublished: (event) => turned(event, "live"),
      ArticleUnpublished: (event) => turned(event, "unpublishedAfterLive"),
      ArticleRepublished: (event) => turned(event, "live"),
      ArticleRetracted: (event) =>
        turned(event, "retracted", { notice: event.data.notice, at: event.meta.at }),
      ArticleTakenDown(event) {
        const { isPublic, authority, basis } = event.data;
        const said = isPublic ? { authority, basis } : { authority: null, basis: null };
        turned(event, "takenDown", { ...said, at: event.meta.at });
      },
      ArticleKilled: (event) => turned(event, "killed"),
      KillLifted: (event) => turned(event, "unpublishedAfterLive"),
      EmbargoSet: (event) => keepBack(event, true, event.data.until),
      EmbargoLifted: (event) => keepBack(event, false, null),
    });

    return {
      when,
      queries: {
        /** How each of these articles stood at its instant; those that had not been begun are left out. */
        periodsThen: (articles: readonly Then[]) => ofArticles.all(JSON.stringify(articles)).map(read),
        /** How every article of these stories stood at the story's instant. */
        periodsOfStoriesThen: (stories: readonly Then[]) => ofStories.all(JSON.stringify(stories)).map(read),
        /** At most `limit` of each article's periods that began before a position, each article's newest first. */
        periodsOf: (articleIds: readonly string[], before: number, limit: number): readonly Period[] =>
          some.all({ ids: JSON.stringify(articleIds), before, limit }).map(read),
        /** The embargoes that held for these stories at these instants; stories under none are left out. */
        embargoesThen: (stories: readonly Then[]) => embargoes.all(JSON.stringify(stories)),
      },
    };
  },
} satisfies Projection;

const read = <Row extends PeriodRow>(row: Row): Omit<Row, "said"> & Pick<Period, "said"> => ({
  ...row,
  said: JSON.parse(row.said) as Said | null,
});

const later = (before: string | undefined, at: string): string =>
  before !== undefined && before > at ? before : at;
