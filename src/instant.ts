const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * An instant in the one form that the log has, ISO 8601 in UTC with milliseconds, which sorts as time runs; null if
 * these words are none, or do not say their offset from UTC.
 */
export function readInstant(words: string): string | null {
  const trimmed = words.trim();
  if (!form.test(trimmed)) return null;
  const milliseconds = Date.parse(trimmed);
  if (Number.isNaN(milliseconds)) return null;
  // 30 February is read as 2 March by some; here it is no day.
  const day = Number(trimmed.slice(8, 10));
  const month = Number(trimmed.slice(5, 7));
  if (day > new Date(Date.UTC(Number(trimmed.slice(0, 4)), month, 0)).getUTCDate()) return null;
  return new Date(milliseconds).toISOString();
}

/** An instant of the log in milliseconds, which can be counted with. */
export const millisecondsOf = (instant: string): number => Date.parse(instant);

/** The instant of so many milliseconds, as the log spells it. */
export const instantAt = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** The instant so many hours after another, in the same form. */
export const hoursAfter = (instant: string, hours: number): string =>
  new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
