import type { Article } from "../../src/article/article.js";
import type { Gate } from "../../src/gate.js";
import { newsroomDecider, type Newsroom } from "../../src/newsroom/newsroom.js";
import { requiredGates } from "../../src/newsroom/requiredGates.js";
import type { Photo } from "../../src/photo/photo.js";
import type { SqliteDatabase } from "../../src/store/sqliteDatabase.js";
import type { Story } from "../../src/story/story.js";
import type { KeptStates } from "../engine/keptStates.js";
import { knownAmong } from "../engine/knownAmong.js";
import type { RecentlyUsed } from "../engine/recentlyUsed.js";
import type { OnBoard } from "./onBoard.js";
import { underPolicy, type Standing } from "./standing.js";

/** An article as it is being worked on: its text, where it stands, and who moved it last. */
export type WorkingCopy = Readonly<{
  id: string;
  desk: string;
  draftedAt: string;
  movedAt: string;
  movedBy: string;
  movedPosition: number;
  standing: Standing;
  /** What today's policy of its desk asks for. */
  requiredGates: readonly Gate[];
  article: Article;
}>;

/** The states that the working copies are folded from, as the projection keeps them. */
export type KeptCopies = Readonly<{
  articles: KeptStates<Article>;
  stories: KeptStates<Story>;
  photos: KeptStates<Photo>;
  houses: KeptStates<Newsroom>;
  /** Working copies as they were read last; forgotten as soon as they stand differently. */
  copies: RecentlyUsed<WorkingCopy>;
  /** What the board has found out about articles, likewise. */
  listed: RecentlyUsed<OnBoard>;
}>;

/** The newsroom as it is; null before it is opened. */
export const newsroomAmong = ({ houses }: KeptCopies): Newsroom | null => houses.get("newsroom");

type Row = {
  id: string;
  desk: string;
  drafted_at: string;
  moved_at: string;
  moved_by: string;
  moved_position: number;
  standing: string;
};

/** Reads working copies by id, in the order asked for; those not in memory in a statement or two. What is unknown is left out. */
export function readsWorkingCopies(
  db: SqliteDatabase,
  t: string,
  kept: KeptCopies,
): (ids: readonly string[]) => readonly WorkingCopy[] {
  const select = db.prepare<[string], Row>(
    `SELECT id, desk, drafted_at, moved_at, moved_by, moved_position, standing FROM ${t}article
     WHERE id IN (SELECT value FROM json_each(?))`,
  );

  function read(missing: readonly string[]): readonly (readonly [string, WorkingCopy])[] {
    const policies = newsroomAmong(kept) ?? newsroomDecider.initial;
    const articles = kept.articles.getAll(missing);
    return select.all(JSON.stringify(missing)).map((row) => {
      const article = articles.get(row.id)!;
      const required = requiredGates(policies, row.desk, article.translation !== null);
      const copy = {
        id: row.id,
        desk: row.desk,
        draftedAt: row.drafted_at,
        movedAt: row.moved_at,
        movedBy: row.moved_by,
        movedPosition: row.moved_position,
        standing: underPolicy(JSON.parse(row.standing) as Standing, required),
        requiredGates: required,
        article,
      };
      return [row.id, copy];
    });
  }

  return (ids) => [...knownAmong(kept.copies, ids, read).values()];
}
