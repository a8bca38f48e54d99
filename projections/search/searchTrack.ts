import { articleDecider, type Article } from "../../src/article/article.js";
import type { ArticleEvent } from "../../src/article/events.js";
import type { Recorded } from "../../src/decider.js";
import type { Folder } from "../../src/store/folds.js";
import { passagesOfArticle, said, saysTheSame, type Passage } from "./searchPassages.js";

/** When words came to stand in a working copy. */
export type Since = Readonly<{ revision: number; at: string }>;

/** A working copy, and since when each of its passages has stood in it. */
export type Track = Readonly<{
  article: Article;
  /** When any of its words last changed. */
  written: Since;
  /** By the passage's key. */
  since: Readonly<Record<string, Since>>;
}>;

/** Folds an article's events, and remembers when each passage was written. */
export const trackFolder: Folder<Track, never> = {
  category: "article",
  initial: { article: articleDecider.initial, written: { revision: -1, at: "" }, since: {} },
  evolve(track, recorded) {
    const event = recorded as Recorded<ArticleEvent>;
    const article = articleDecider.evolve(track.article, event);
    if (saysTheSame(track.article, article)) return { ...track, article };
    const { revision, meta } = event;
    const written = { revision, at: meta.at };
    const before = textsOf(track.article);
    const since = said(passagesOfArticle(article)).map(({ key, text }): [string, Since] => [
      key,
      before.get(key) === text ? (track.since[key] ?? written) : written,
    ]);
    return { article, written, since: Object.fromEntries(since) };
  },
};

/** What stood in a working copy before and stands there no more. */
export function gone(before: Track, after: Track): readonly Passage[] {
  if (saysTheSame(before.article, after.article)) return [];
  const texts = textsOf(after.article);
  return said(passagesOfArticle(before.article)).filter(({ key, text }) => texts.get(key) !== text);
}

const textsOf = (article: Article): ReadonlyMap<string, string> =>
  new Map(said(passagesOfArticle(article)).map(({ key, text }) => [key, text]));
