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
  version: 1,
  tables: (t: string) => `
    CREATE TABLE ${t}address (
      language TEXT NOT NULL, address TEXT NOT NULL, slug TEXT NOT NULL, articleId TEXT NOT NULL,
      PRIMARY KEY (language, address)) STRICT;
    CREATE INDEX ${t}address_by_article ON ${t}address (articleId, slug);
    CREATE TABLE ${t}current (articleId TEXT PRIMARY KEY, language TEXT NOT NULL, address TEXT NOT NULL) STRICT;`,

  open(db, t) {
    const held = db.prepare<[string, string], { address: string }>(
      `SELECT address FROM ${t}address WHERE articleId = ? AND slug = ?`,
    );
    const taken = db.prepare<[string, string], { articleId: string }>(
      `SELECT articleId FROM ${t}address WHERE language = ? AND address = ?`,
    );
    const give = db.prepare<unknown[]>(`INSERT INTO ${t}address VALUES (?, ?, ?, ?)`);
    const move = db.prepare<unknown[]>(`INSERT OR REPLACE INTO ${t}current VALUES (?, ?, ?)`);
    const leave = db.prepare<unknown[]>(`DELETE FROM ${t}current WHERE articleId = ?`);
    const current = db.prepare<[string], { articleId: string; address: string }>(
      `SELECT articleId, address FROM ${t}current WHERE articleId IN (SELECT value FROM json_each(?))`,
    );

    function addressFor(articleId: string, language: string, slug: string): string {
      const own = held.get(articleId, slug);
      if (own) return own.address;
      let address = slug;
      for (let n = 2; taken.get(language, address); n++) address = `${slug}-${n}`;
      give.run(language, address, slug, articleId);
      return address;
    }

    const when = reactions<Extract<ArticleEvent, { type: "EditionPublished" }>>({
      EditionPublished(event) {
        const articleId = idOf(event);
        const { language, slug } = event.data.content;
        if (slug === undefined) leave.run(articleId);
        else move.run(articleId, language, addressFor(articleId, language, slug));
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
          const now = current.get(JSON.stringify([articleId]))?.address ?? address;
          return { articleId, address: now, isOld: now !== address };
        },
        /** Under which address readers find each of these articles now. */
        addresses: (articleIds: readonly string[]) => current.all(JSON.stringify(articleIds)),
      },
    };
  },
} satisfies Projection;
