import type { ArticleEvent } from "../src/article/events.js";
import { idOf, reactions, type Projection } from "./engine/projection.js";

/** Where an address leads: to an article, whose address now is another one if this is an old one of its. */
export type Addressed = Readonly<{ articleId: string; address: string; isOld: boolean }>;

/**
 * The addresses under which readers find articles, language by language. An address is given for ever: an article whose
 * slug changes keeps its old one, which leads on to the new one, and a withdrawn article keeps its own.
 *
 * Two articles may ask for one slug, even at the same moment, and no stream could refuse one of them without a claim on
 * another. So nobody is refused: the order of the log decides, the same at every rebuild. The article that was published
 * with it first has it; the others are found under it with a number, `harbour-fine-2`. No race can lose an article, and
 * none can take an old address from those who linked to it.
 */
export const slugs = {
  name: "slugs",
  version: 2,
  // `position` says which edition gave an address, and which one moved an article there: null where it has none.
  tables: (t: string) => `
    CREATE TABLE ${t}address (
      language TEXT NOT NULL, address TEXT NOT NULL, slug TEXT NOT NULL, articleId TEXT NOT NULL,
      position INTEGER NOT NULL, PRIMARY KEY (language, address)) STRICT;
    CREATE INDEX ${t}address_by_article ON ${t}address (articleId, slug);
    CREATE TABLE ${t}move (
      articleId TEXT NOT NULL, position INTEGER NOT NULL, address TEXT,
      PRIMARY KEY (articleId, position)) STRICT, WITHOUT ROWID;`,

  open(db, t) {
    const held = db.prepare<[string, string], { address: string }>(
      `SELECT address FROM ${t}address WHERE articleId = ? AND slug = ?`,
    );
    const taken = db.prepare<[string, string], { articleId: string; position: number }>(
      `SELECT articleId, position FROM ${t}address WHERE language = ? AND address = ?`,
    );
    const give = db.prepare<unknown[]>(`INSERT INTO ${t}address VALUES (?, ?, ?, ?, ?)`);
    const move = db.prepare<unknown[]>(`INSERT INTO ${t}move VALUES (?, ?, ?)`);
    const then = db.prepare<[string], { articleId: string; position: number; address: string }>(
      `WITH asked (articleId, position) AS (SELECT value ->> 'articleId', value ->> 'position' FROM json_each(?)),
       found AS (
         SELECT articleId, position, (
           SELECT address FROM ${t}move AS move
           WHERE move.articleId = asked.articleId AND move.position <= asked.position
           ORDER BY move.position DESC LIMIT 1) AS address
         FROM asked)
       SELECT articleId, position, address FROM found WHERE address IS NOT NULL`,
    );
    const now = (articleIds: readonly string[]) =>
      then.all(JSON.stringify(articleIds.map((articleId) => ({ articleId, position: latest }))));

    function addressFor(articleId: string, language: string, slug: string, position: number): string {
      const own = held.get(articleId, slug);
      if (own) return own.address;
      let address = slug;
      for (let n = 2; taken.get(language, address); n++) address = `${slug}-${n}`;
      give.run(language, address, slug, articleId, position);
      return address;
    }

    const when = reactions<Extract<ArticleEvent, { type: "EditionPublished" }>>({
      EditionPublished(event) {
        const articleId = idOf(event);
        const { language, slug } = event.data.content;
        const { position } = event;
        const address = slug === undefined ? null : addressFor(articleId, language, slug, position);
        if (address !== (now([articleId])[0]?.address ?? null)) move.run(articleId, position, address);
      },
    });

    return {
      when,
      queries: {
        /** Where an address leads in a language, or null. */
        addressed(language: string, address: string): Addressed | null {
          const found = taken.get(language, address);
          if (!found) return null;
          const { articleId } = found;
          const current = now([articleId])[0]?.address ?? address;
          return { articleId, address: current, isOld: current !== address };
        },
        /** Whose an address is, and the position of the edition that gave it to them; null if it is nobody's. */
        holder: (language: string, address: string) => taken.get(language, address) ?? null,
        /** Under which address readers find each of these articles now. */
        addresses: (articleIds: readonly string[]) =>
          now(articleIds).map(({ articleId, address }) => ({ articleId, address })),
        /** Under which address readers found each of these articles when the log had got to a position. */
        addressesThen: (asked: readonly Readonly<{ articleId: string; position: number }>[]) =>
          then.all(JSON.stringify(asked.map(({ articleId, position }) => ({ articleId, position })))),
      },
    };
  },
} satisfies Projection;

const latest = Number.MAX_SAFE_INTEGER;
