import type { ArticleEvent } from "../../src/article/events.js";
import type { EditionContent } from "../../src/article/publication/edition.js";
import type { Recorded } from "../../src/decider.js";
import { plainBody } from "../../src/article/body/plainText.js";

/** What readers may be told of one article. */
type Told = Readonly<{
  /** The words of an edition, if one is live. */
  edition: readonly unknown[];
  headlines: unknown;
  /** What each edition told of the change it made. */
  notes: readonly unknown[];
  notice: string | null;
  tombstone: readonly unknown[];
  /** Whether the article is there for readers. */
  isThere: boolean;
}>;

const nothing: Told = {
  edition: [],
  headlines: null,
  notes: [],
  notice: null,
  tombstone: [],
  isThere: false,
};

/**
 * Everything that readers may be told, worked out from the log alone: this is the rule, and the server is measured by it.
 * What is not named here is not for them.
 */
export function readersMayRead(log: readonly Recorded[]): string {
  const articles = new Map<string, Told>();
  for (const event of log) {
    if (!event.stream.startsWith("article-")) continue;
    const told = articles.get(event.stream) ?? nothing;
    articles.set(event.stream, { ...told, ...changed(told, event as unknown as ArticleEvent) });
  }
  return JSON.stringify([...articles.values()].map(saidOf));
}

function changed(told: Told, { type, data }: ArticleEvent): Partial<Told> {
  switch (type) {
    case "EditionPublished": {
      const { content, note } = data;
      return { ...nothing, edition: wordsOf(content), notes: [...told.notes, note], isThere: true };
    }
    case "EditionHeadlined":
      return { headlines: data.headlines };
    case "CorrectionExplained":
      return { notes: [...told.notes, data.wrong, data.right] };
    case "ArticleRepublished":
      return { isThere: true, notice: null, tombstone: [] };
    case "ArticleRetracted":
      return { isThere: true, notice: data.notice, tombstone: [] };
    case "ArticleTakenDown":
      return { isThere: false, notice: null, tombstone: data.isPublic ? [data.authority, data.basis] : [] };
    case "ArticleUnpublished":
    case "ArticleKilled":
    case "KillLifted":
      return { isThere: false, notice: null, tombstone: [] };
    default:
      return {};
  }
}

/** Of an edition what is printed: who is credited is, but not under which id. */
const wordsOf = ({ headline, dek, kicker, dateline, byline, slug, body, pictures }: EditionContent) => [
  { headline, kicker, dateline, slug, byline: byline.map(({ name }) => name) },
  { dek, body, text: plainBody(body) },
  pictures.map(({ creditLine, caption, altText }) => [creditLine, caption, altText]),
];

/** A retracted article keeps its headline and byline; the notice stands in the place of all its other words. */
function saidOf({ edition: [head, text, pictures], headlines, notes, notice, tombstone, isThere }: Told) {
  if (!isThere) return tombstone;
  return notice === null ? [head, text, pictures, headlines, notes] : [head, notice, notes];
}
