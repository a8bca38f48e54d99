import type { Actor } from "../actor.js";
import type { NewsroomDesk } from "../newsroom.js";

/** An import that was here before: who drafted the article from which page, and the article's revision just after. */
export type EarlierImport = Readonly<{
  articleId: string;
  storyId: string;
  language: string;
  at: string;
  by: string;
  /** The page's hash; null if the article was not drafted from a page. */
  sha256: string | null;
  revision: number;
}>;

/** What keeping a page needs of a newsroom. */
export type ImportDesk = Readonly<{
  newsroom: NewsroomDesk;
  /** The same newsroom as it is now, but whatever it records is forgotten: a place to try a whole page. */
  rehearsal: () => NewsroomDesk;
  /** How the article under this id was drafted; null if there is none. */
  drafted: (articleId: string) => Promise<EarlierImport | null>;
}>;

/** Who keeps a page, and where; what is null is taken from the page, or from the roles that the person holds. */
export type KeepingWishes = Readonly<{
  by: Actor;
  desk: string | null;
  language: string | null;
  slugline: string | null;
}>;
