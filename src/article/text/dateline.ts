import { readInstant } from "../../instant.js";
import { line } from "../../line.js";

/** Where and when a text was written, as it is printed: `text` is the line itself, such as “ALMATY, 20 March”. */
export type Dateline = Readonly<{ place: string; date: string | null; text: string }>;

/** What an editor says of a dateline; without a text of its own the place is printed. */
export type DatelineWords = Readonly<{ place: string; date: string | null; text: string | null }>;

/** A dateline in normal form; or which part of it is none. */
export function readDateline(
  words: DatelineWords,
): Readonly<{ dateline: Dateline }> | Readonly<{ flawed: "place" | "date" }> {
  const place = line(words.place);
  if (place === "") return { flawed: "place" };
  const date = words.date === null ? null : words.date.trim() || null;
  if (date !== null && !isDay(date)) return { flawed: "date" };
  return { dateline: { place, date, text: line(words.text ?? "") || place } };
}

const isDay = (date: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) && readInstant(`${date}T00:00Z`) !== null;
