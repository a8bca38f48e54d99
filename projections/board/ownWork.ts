import type { Article } from "../../src/article/article.js";
import type { PictureAtHand } from "../../src/article/commands.js";
import { creditedSince } from "../../src/article/review/creditedSince.js";
import { refusedByLegal } from "../../src/article/review/gateRuling.js";
import { gates, type Gate } from "../../src/gate.js";
import type { SqliteDatabase } from "../../src/store/sqliteDatabase.js";
import type { Standing } from "./standing.js";

/** Why an article is somebody's own to see to: it is a translation of theirs, or readers of it are owed a correction. */
export type OwnReason = "myTranslation" | "correctionTask";

/** One gate of one kind of text that somebody may open where it is required. */
export type GateInReach = Readonly<{
  gate: Gate;
  desk: string;
  isTranslation: boolean;
  /** Null for every language. */
  language: string | null;
  /** Whether that holds for what legal has refused before. */
  afterRefusal: boolean;
}>;

/** An article by its id, with its place in the list. */
export type Placed = Readonly<{ articleId: string; position: number }>;

/** An article that waits for a person who may open these gates of it. */
export type Awaiting = Placed & Readonly<{ gates: readonly Gate[] }>;

/** An article that waits for a gate, what kind of text it is, and who may not open it. */
export type Awaited = Placed &
  Readonly<{
    gate: Gate;
    desk: string;
    isTranslation: boolean;
    language: string;
    afterRefusal: boolean;
    barred: readonly string[];
  }>;

/** A translation that somebody is on. */
export type Translating = Readonly<{ staffId: string; articleId: string }>;

type AsStored = Readonly<{ isTranslation: number; afterRefusal: number; barred: string }>;

/** What an article's rows are written from. */
export type Standpoint = Readonly<{
  id: string;
  article: Article;
  standing: Standing;
  pictures: readonly PictureAtHand[];
}>;

/** The tables of what waits for somebody: gates to be opened, by desk; and texts of theirs, by person. */
export const ownWorkTables = (t: string) => `
    CREATE TABLE ${t}awaited (
      gate TEXT NOT NULL, desk TEXT NOT NULL, is_translation INTEGER NOT NULL, position INTEGER NOT NULL,
      article_id TEXT NOT NULL, language TEXT NOT NULL, after_refusal INTEGER NOT NULL, barred TEXT NOT NULL,
      PRIMARY KEY (gate, desk, is_translation, position)) STRICT, WITHOUT ROWID;
    CREATE INDEX ${t}awaited_article ON ${t}awaited (article_id);
    CREATE TABLE ${t}own (
      staff_id TEXT NOT NULL, reason TEXT NOT NULL, position INTEGER NOT NULL, article_id TEXT NOT NULL,
      PRIMARY KEY (staff_id, reason, position)) STRICT, WITHOUT ROWID;
    CREATE INDEX ${t}own_article ON ${t}own (article_id);
    CREATE TABLE ${t}opener (article_id TEXT PRIMARY KEY, staff_id TEXT NOT NULL) STRICT;`;

/** Writes what waits for somebody at an article, told who began it if that is new; its own row is written before. */
export function writesOwnWork(
  db: SqliteDatabase,
  t: string,
): (standpoint: Standpoint, begunBy: string | undefined) => void {
  const at = `FROM ${t}article WHERE id = @id`;
  const await_ = db.prepare<unknown[]>(
    `INSERT INTO ${t}awaited
     SELECT @gate, desk, @isTranslation, moved_position, id, language, @afterRefusal, @barred ${at}`,
  );
  const own = db.prepare<unknown[]>(`INSERT INTO ${t}own SELECT @staffId, @reason, moved_position, id ${at}`);
  const clear = ["awaited", "own"].map((table) =>
    db.prepare<unknown[]>(`DELETE FROM ${t}${table} WHERE article_id = ?`),
  );

  const begin = db.prepare<unknown[]>(`INSERT INTO ${t}opener VALUES (?, ?)`);
  const opener = db.prepare<[string], { staff_id: string }>(
    `SELECT staff_id FROM ${t}opener WHERE article_id = ?`,
  );

  return ({ id, article, standing, pictures }, begunBy) => {
    if (begunBy !== undefined && article.translation) begin.run(id, begunBy);
    for (const table of clear) table.run(id);
    for (const gate of gatesAwaited(article, standing))
      await_.run({
        id,
        gate,
        isTranslation: article.translation ? 1 : 0,
        afterRefusal: gate === "legal" && refusedByLegal(article) !== null ? 1 : 0,
        barred: barredFrom(gate, article, pictures).join(" "),
      });
    const reasons = [...ownReasons(article, standing)];
    if (reasons.length === 0) return;
    const owners = new Set([...ownersOf(article), ...opener.all(id).map(({ staff_id: staffId }) => staffId)]);
    for (const reason of reasons) for (const staffId of owners) own.run({ id, staffId, reason });
  };
}

/** The questions about what waits for somebody. */
export function ownWorkQueries(db: SqliteDatabase, t: string) {
  // Whoever wrote any of it is barred by their id; ids are of one length, so that none is part of another.
  const open = `own.gate = reach.value ->> 'gate' AND own.desk = reach.value ->> 'desk'
    AND own.is_translation = (reach.value ->> 'isTranslation')
    AND (reach.value ->> 'language' IS NULL OR own.language = reach.value ->> 'language')
    AND (own.after_refusal = 0 OR reach.value ->> 'afterRefusal')
    AND instr(own.barred, @staffId) = 0`;
  type Asked = Readonly<{ reach: string; staffId: string }>;
  const awaiting = db.prepare<
    [Asked & Readonly<{ before: number; limit: number }>],
    Placed & { gates: string }
  >(
    `SELECT found.article_id AS articleId, found.position, json_group_array(DISTINCT found.gate) AS gates
     FROM json_each(@reach) AS reach CROSS JOIN ${t}awaited AS found
     WHERE found.gate = reach.value ->> 'gate' AND found.desk = reach.value ->> 'desk'
       AND found.is_translation = (reach.value ->> 'isTranslation')
       AND found.position IN (
         SELECT own.position FROM ${t}awaited AS own WHERE ${open} AND own.position < @before
         ORDER BY own.position DESC LIMIT @limit)
     GROUP BY found.position ORDER BY found.position DESC LIMIT @limit`,
  );
  const awaitingCount = db.prepare<[Asked], { articles: number }>(
    `SELECT count(DISTINCT own.article_id) AS articles
     FROM json_each(@reach) AS reach CROSS JOIN ${t}awaited AS own WHERE ${open}`,
  );
  const own = db.prepare<
    [Readonly<{ staffId: string; reason: OwnReason; before: number; limit: number }>],
    Placed
  >(
    `SELECT article_id AS articleId, position FROM ${t}own
     WHERE staff_id = @staffId AND reason = @reason AND position < @before ORDER BY position DESC LIMIT @limit`,
  );
  const ownCounts = db.prepare<[string], { reason: OwnReason; articles: number }>(
    `SELECT reason, count(*) AS articles FROM ${t}own WHERE staff_id = ? GROUP BY reason`,
  );
  const translatingBy = (whose: string) =>
    `SELECT own.staff_id AS staffId, own.article_id AS articleId
     FROM ${t}own AS own CROSS JOIN ${t}article AS article ON article.id = own.article_id
     WHERE ${whose} own.reason = 'myTranslation' AND (@desk IS NULL OR article.desk = @desk)
     ORDER BY own.staff_id, own.position DESC`;
  const translating = db.prepare<[{ desk: string | null }], Translating>(translatingBy(""));
  const translatingOf = db.prepare<[{ desk: string | null; staffIds: string }], Translating>(
    translatingBy("own.staff_id IN (SELECT value FROM json_each(@staffIds)) AND"),
  );
  const openers = db.prepare<[string], { staffId: string }>(
    `SELECT DISTINCT staff_id AS staffId FROM ${t}opener WHERE article_id IN (SELECT value FROM json_each(?))`,
  );
  const ofArticles = "article_id IN (SELECT value FROM json_each(?))";
  const awaitedAt = db.prepare<
    [string],
    Omit<Awaited, "isTranslation" | "afterRefusal" | "barred"> & AsStored
  >(
    `SELECT gate, desk, is_translation AS isTranslation, position, article_id AS articleId, language,
       after_refusal AS afterRefusal, barred
     FROM ${t}awaited WHERE ${ofArticles}`,
  );
  const awaitedAtDesks = db.prepare<[string, string], { articleId: string }>(
    `SELECT DISTINCT found.article_id AS articleId
     FROM json_each(?) AS gate CROSS JOIN json_each(?) AS desk CROSS JOIN ${t}awaited AS found
     WHERE found.gate = gate.value AND found.desk = desk.value`,
  );
  const ownAt = db.prepare<[string], Placed & { staffId: string; reason: OwnReason }>(
    `SELECT staff_id AS staffId, reason, article_id AS articleId, position FROM ${t}own WHERE ${ofArticles}`,
  );
  return {
    /** The gates for which some articles wait, whoever may open them. */
    awaitedAt: (articleIds: readonly string[]): readonly Awaited[] =>
      awaitedAt.all(JSON.stringify(articleIds)).map(({ isTranslation, afterRefusal, barred, ...row }) => ({
        ...row,
        isTranslation: isTranslation === 1,
        afterRefusal: afterRefusal === 1,
        barred: barred.split(" "),
      })),
    /** The articles at some desks that wait for a gate, whoever may open it. */
    awaitedAtDesks: (desks: readonly string[]): readonly string[] =>
      awaitedAtDesks.all(JSON.stringify(gates), JSON.stringify(desks)).map(({ articleId }) => articleId),
    /** Whose own some articles are to see to, and why. */
    ownWorkAt: (articleIds: readonly string[]) => ownAt.all(JSON.stringify(articleIds)),
    /** At most `limit` articles in review whose gates somebody may open, last moved before a position. */
    awaitingApproval: (
      staffId: string,
      reach: readonly GateInReach[],
      before: number,
      limit: number,
    ): readonly Awaiting[] =>
      awaiting
        .all({ staffId, reach: JSON.stringify(reach), before, limit })
        .map(({ gates: found, ...placed }) => {
          const waiting = JSON.parse(found) as readonly Gate[];
          return { ...placed, gates: gates.filter((gate) => waiting.includes(gate)) };
        }),
    awaitingApprovalCount: (staffId: string, reach: readonly GateInReach[]): number =>
      awaitingCount.get({ staffId, reach: JSON.stringify(reach) })!.articles,
    /** At most `limit` articles that are somebody's own to see to, last moved before a position. */
    ownWork: (staffId: string, reason: OwnReason, before: number, limit: number): readonly Placed[] =>
      own.all({ staffId, reason, before, limit }),
    ownWorkCounts: (staffId: string): Readonly<Partial<Record<OwnReason, number>>> =>
      Object.fromEntries(ownCounts.all(staffId).map(({ reason, articles }) => [reason, articles])),
    /** Whose translations of a desk's stories, or of all, are under way. */
    translating: (desk: string | null) => translating.all({ desk }),
    /** The same of some people. */
    translatingOf: (staffIds: readonly string[], desk: string | null) =>
      translatingOf.all({ staffIds: JSON.stringify(staffIds), desk }),
    /** Who began those of some articles that are translations. */
    openersOf: (articleIds: readonly string[]): readonly string[] =>
      openers.all(JSON.stringify(articleIds)).map(({ staffId }) => staffId),
  };
}

/** In review, the gates on which nothing holds that was said. What was refused waits for its writer. */
function gatesAwaited({ workflow, hold }: Article, standing: Standing): readonly Gate[] {
  if (workflow !== "inReview" || hold) return [];
  return gates.filter((gate) => (standing.gates[gate]?.state ?? "void") === "void");
}

/** Who may not open a gate: whoever wrote what it is opened for, and at the photo gate whoever credited a picture. */
function barredFrom(gate: Gate, article: Article, pictures: readonly PictureAtHand[]): readonly string[] {
  const writers = article.writers[gate] ?? [];
  if (gate !== "photo") return writers;
  const creditors = [...new Set(pictures.flatMap(({ creditedBy }) => Object.keys(creditedBy)))];
  return [
    ...new Set([...writers, ...creditors.filter((staffId) => creditedSince(staffId, article, pictures))]),
  ];
}

function* ownReasons(article: Article, { segments, changed }: Standing): Generator<OwnReason> {
  const { translation, workflow, publication, correctionTasks } = article;
  if (translation && workflow !== "spiked") {
    const isLacking = segments !== null && segments.untranslated + segments.stale > 0;
    const isToBeHandedOver = workflow !== "inReview" && changed;
    if (publication.state !== "killed" && (isLacking || isToBeHandedOver)) yield "myTranslation";
  }
  if (correctionTasks.some(({ closed }) => closed === null)) yield "correctionTask";
}

/** Who is on a translation beside whoever opened it: its translators by the byline, and everybody who wrote any of it. */
const ownersOf = ({ byline, authors }: Article): readonly string[] => [
  ...byline.flatMap(({ role, staffId }) => (role === "translator" && staffId ? [staffId] : [])),
  ...authors,
];
