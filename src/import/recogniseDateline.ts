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
export function recogniseDateline(
  text: string,
): { dateline: Omit<ReadDateline, "words">; length: number } | null {
  const found = opening.exec(text.slice(0, 140));
  if (!found || found[0].length >= text.length) return null;

  const bracketed = /^([^()]*?)\s*\(([^()]{2,40})\)\.?$/u.exec(found[1]!);
  const { places, date, rest } = takeDate((bracketed?.[1] ?? found[1]!).split(/(\s*[,،]\s*|\.\s+)/u));
  const agency = bracketed?.[2] ?? (rest.length === 1 ? rest[0]! : null);
  if (rest.length > (bracketed ? 0 : 1) || (rest.length > 0 && date === null)) return null;

  const place = places.join(", ");
  const isPlace = places.length > 0 && places.length <= 3 && places.every((part) => placeName.test(part));
  if (!isPlace || isWeekday(places[0]!) || kickers.has(places[0]!)) return null;
  if (date === null && agency === null && !isShouted(places[0]!)) return null;
  return { dateline: { place, date, agency }, length: found[0].length };
}

/**
 * Takes the date from among a dateline's parts and the marks between them: places stand before it, an agency may stand
 * after. The date is given as printed.
 */
function takeDate(pieces: readonly string[]): {
  places: readonly string[];
  date: string | null;
  rest: readonly string[];
} {
  const parts = (from: number, to: number) =>
    pieces.slice(from, to).filter((piece, index) => (from + index) % 2 === 0 && piece !== "");
  for (let from = 2; from < pieces.length; from += 2)
    for (let to = pieces.length; to > from; to -= 2) {
      const date = pieces
        .slice(from, to)
        .join("")
        .replace(/\.\s*$/u, "");
      if (recogniseDate(date)) return { places: parts(0, from), date, rest: parts(to, pieces.length) };
    }
  return { places: parts(0, pieces.length), date: null, rest: [] };
}

const isShouted = (place: string) =>
  place.length > 2 && place === place.toUpperCase() && place !== place.toLowerCase();
