import type { editions } from "../editions.js";
import type { PublishedArticle, ReaderNote, Tombstone } from "../published.js";
import type { slugs } from "../slugs.js";
import type { EmbargoThen, Period, readings } from "./readings.js";
import { withNotice } from "./withNotice.js";

/** What readers saw of an article at an instant, and how it stood before them. */
export type AsRead = Readonly<{
  /** The instant that was asked about. */
  at: string;
  period: Period;
  /** The page that readers saw; null if there was none. */
  page: PublishedArticle | null;
  /** Its address then; null if it had none. */
  address: string | null;
  /** What they were told of an article that had been taken down. */
  tombstone: Tombstone | null;
  /** What kept the story back at that instant. */
  embargo: EmbargoThen | null;
}>;

/** A time at which an article stood before its readers, and an instant within it. */
export type AtInstant = Readonly<{ period: Period; at: string }>;

/** The queries that are needed: the periods hold no text, and take it from the editions. */
export type Memory = Readonly<{
  readings: ReturnType<(typeof readings)["open"]>["queries"];
  editions: ReturnType<(typeof editions)["open"]>["queries"];
  slugs: ReturnType<(typeof slugs)["open"]>["queries"];
}>;

/** What readers saw in each of these periods, word for word as its edition recorded it; one statement for each kind of thing. */
export function asReadThen(memory: Memory, asked: readonly AtInstant[]): readonly AsRead[] {
  const periods = asked.map(({ period }) => period);
  const shown = periods.filter(isShown);
  const editionOf = mapOf(memory.editions.theseEditions(shown), ({ articleId, edition }) =>
    keyOf(articleId, edition),
  );
  const notes = memory.editions.notesWith([...new Set(shown.map(({ articleId }) => articleId))]);
  const addressOf = mapOf(memory.slugs.addressesThen(periods), ({ articleId, position }) =>
    keyOf(articleId, position),
  );
  const stories = asked.map(({ period, at }) => ({ id: period.storyId, at }));
  const embargoOf = mapOf(memory.readings.embargoesThen(stories), ({ id, at }) => keyOf(id, at));

  function pageIn(period: Period): PublishedArticle | null {
    const { articleId, storyId, language, edition, said } = period;
    const found = editionOf.get(keyOf(articleId, edition));
    if (!isShown(period) || !found) return null;
    const retraction = said !== null && "notice" in said ? said : null;
    return {
      articleId,
      storyId,
      language,
      edition,
      firstPublishedAt: period.firstPublishedAt ?? found.publishedAt,
      publishedAt: found.publishedAt,
      position: found.position,
      notes: notes.flatMap((note): ReaderNote[] => {
        const { articleId: of, ...told } = note;
        return of === articleId && told.edition <= edition ? [told] : [];
      }),
      retraction,
      headlines: retraction ? {} : found.headlines,
      content: retraction ? withNotice(articleId, found.content, retraction.notice) : found.content,
    };
  }

  return asked.map(({ period, at }) => {
    const { articleId, storyId, language, position, said } = period;
    const embargo = embargoOf.get(keyOf(storyId, at));
    return {
      at,
      period,
      page: pageIn(period),
      address: addressOf.get(keyOf(articleId, position))?.address ?? null,
      tombstone: said !== null && "basis" in said ? { articleId, language, ...said } : null,
      embargo: embargo ? { until: embargo.until } : null,
    };
  });
}

const isShown = ({ state }: Period): boolean => state === "live" || state === "retracted";

const keyOf = (...parts: readonly (string | number)[]): string => parts.join(" ");

const mapOf = <Row>(rows: readonly Row[], key: (row: Row) => string): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [key(row), row]));
