import { beginningOf } from "../../src/zonedDay.js";
import { wallTimeAt } from "../../src/zonedTime.js";
import { badInput } from "../page.js";

/** A day as the clocks of a zone show it, and the instants from which and before which it lasts there. */
export type LocalDay = Readonly<{ date: string; from: string; to: string }>;

/** How many days may be asked for at once: a year and a day. */
const mostDays = 366;

/** Every day from one to another, both of them with it, in a zone; a day on which its clocks are changed has 23 or 25 hours. */
export function localDays(from: string, to: string, zone: string): readonly LocalDay[] {
  const [first, last] = readDates(from, to, zone);
  const days: LocalDay[] = [];
  let begins = beginningOf(first, zone);
  for (let date = first; date <= last; date = dayAfter(date)) {
    const ends = beginningOf(dayAfter(date), zone);
    // A zone that moved across the date line has skipped a whole day.
    if (begins < ends) days.push({ date, from: begins, to: ends });
    begins = ends;
  }
  return days;
}

/** The instants from which and before which these days last, both of them with it. */
export function localSpan(from: string, to: string, zone: string): Readonly<{ from: string; to: string }> {
  const [first, last] = readDates(from, to, zone);
  return { from: beginningOf(first, zone), to: beginningOf(dayAfter(last), zone) };
}

/** The day that it is in a zone at an instant. */
export function localDate(instant: string, zone: string): string {
  const shown = wallTimeAt(instant, zone);
  if (shown === null) throw badInput(`“${zone}” is no time zone of the IANA list, such as Asia/Almaty.`);
  return shown.slice(0, 10);
}

/** The day so many days after another, as calendars count. */
export const dayAfter = (date: string, days = 1): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The Monday of a day's week (ISO 8601). */
export const mondayOf = (date: string): string =>
  dayAfter(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));

function readDates(from: string, to: string, zone: string): readonly [first: string, last: string] {
  if (wallTimeAt(new Date(0).toISOString(), zone) === null)
    throw badInput(`“${zone}” is no time zone of the IANA list, such as Asia/Almaty.`);
  const [first, last] = [readDate(from, "from"), readDate(to, "to")];
  if (last < first) throw badInput("`to` is no earlier than `from`.");
  if (dayAfter(first, mostDays) <= last) throw badInput(`Ask for ${mostDays} days at the most.`);
  return [first, last];
}

function readDate(words: string, name: string): string {
  const at = /^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(words) ? Date.parse(`${words}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== words)
    throw badInput(`\`${name}\` is a day such as 2026-03-29.`);
  return words;
}
