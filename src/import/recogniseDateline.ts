import type { ReadDateline } from "./page.js";
import { isWeekday, recogniseDate } from "./recogniseDate.js";

const opening = /^(.{2,110}?)(?:\s*[—–―]\s*|\s+--?\s+|\s*\.[-—–]+\s*)/u;
const placeName = /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}'’ʼ-]*(?: [\p{L}\p{M}'’ʼ.-]+){0,3}$/u;

const kickers = new Set(
  "UPDATE UPDATED BREAKING EXCLUSIVE WATCH VIDEO ANALYSIS OPINION СРОЧНО ЭКСКЛЮЗИВ ВИДЕО МНЕНИЕ".split(" "),
);

/**
 * The dateline that opens a paragraph, and the length of the opening it takes up: `ALMATY, July 31 (Outlet) — …`.
 * A place in small letters counts only beside a date or an agency; “He won — at last” opens no report.
 */
export function recogniseDateline(text: string): { dateline: ReadDateline; length: number } | null {
  const found = opening.exec(text.slice(0, 140));
  if (!found || found[0].length >= text.length) return null;

  const bracketed = /^([^()]*?)\s*\(([^()]{2,40})\)\.?$/u.exec(found[1]!);
  const parts = (bracketed?.[1] ?? found[1]!).split(/\s*[,،]\s*|\.\s+/u).filter((part) => part !== "");
  const { places, date, rest } = takeDate(parts);
  const agency = bracketed?.[2] ?? (rest.length === 1 ? rest[0]! : null);
  if (rest.length > (bracketed ? 0 : 1) || (rest.length > 0 && date === null)) return null;

  const place = places.join(", ");
  const isPlace = places.length > 0 && places.length <= 3 && places.every((part) => placeName.test(part));
  if (!isPlace || isWeekday(places[0]!) || kickers.has(places[0]!)) return null;
  if (date === null && agency === null && !isShouted(places[0]!)) return null;
  return { dateline: { place, date, agency }, length: found[0].length };
}

/** Takes the date from among a dateline's parts: places stand before it, an agency may stand after. */
function takeDate(parts: readonly string[]): {
  places: readonly string[];
  date: string | null;
  rest: readonly string[];
} {
  for (let from = 1; from < parts.length; from++)
    for (let to = parts.length; to > from; to--) {
      const words = parts.slice(from, to).join(", ");
      if (recogniseDate(words)) return { places: parts.slice(0, from), date: words, rest: parts.slice(to) };
    }
  return { places: parts, date: null, rest: [] };
}

const isShouted = (place: string) =>
  place.length > 2 && place === place.toUpperCase() && place !== place.toLowerCase();
