import type { Asked } from "../../src/asked.js";
import type { Wording } from "../support/telling/wording.js";

/** Marks every text of a newsroom with a word that stands nowhere else. */
export type Canaries = Wording &
  Readonly<{
    /** The words that were set, each with the command and the field whose text carries it. */
    places: ReadonlyMap<string, string>;
    /** Marks a text that is said in another way than by a command. */
    mark: (place: string, text: string) => string;
  }>;

/** What is no text: by these names commands say ids, times, and words of a vocabulary; everything else is marked. */
const noTexts: readonly RegExp[] = [
  /^type$|^id$|Ids?$|^answers$|^mentions$|^deskMentions$|^about$|^after$|^resultOf$/,
  /^(until|from|to|dueAt|accessedAt|expiresAt|asOf|date|dateTaken|wallTime|zone|which|whichFrom|whichTo|day)$/,
  /^(language|languages|desk|desks|fromDesk|toDesk|routedTo|stage|flags|sharing|scopes|role|kind|code|scheme)$/,
  /^(gate|gatesForOriginals|gatesForTranslations|how|outcome|severity|category|check|result|verdict|modality)$/,
  /^(relation|placement|because|audience|field|digitalSourceType|sha256|manifestSha256|expression|value)$/,
];

/** Texts that others point at by their exact words, or that a figure is worked out by, and a word of a vocabulary. */
const exact: ReadonlySet<string> = new Set([
  "RecordFigure.inputs.name",
  "CorrectFigureInput.name",
  "OpenThread.anchor.quote",
  "OrderErasure.basis",
]);

/** What something is found again by: marked alike wherever it is said. */
const names: ReadonlySet<string> = new Set(["issuer", "subject"]);

/** The alphabet of the words: no text has them by chance, and none is the beginning of another. */
const letters = "bcdfghjklm";

/** Words for a new newsroom, the same every time. */
export function canaries(): Canaries {
  const places = new Map<string, string>();
  const named = new Map<string, string>();

  function mark(place: string, text: string): string {
    const n = String(places.size).padStart(4, "0");
    const word = `qx${n.replaceAll(/\d/g, (digit) => letters[Number(digit)]!)}zq`;
    places.set(word, place);
    if (/^https?:/.test(text)) return `${text}/${word}`;
    return /(?:slug|slugline)$/.test(place) ? `${text}-${word}` : `${text} ${word}`;
  }

  function within(path: readonly string[], value: unknown): unknown {
    const name = path.at(-1) ?? "";
    if (typeof value === "string") {
      const place = path.join(".");
      if (exact.has(place) || noTexts.some((known) => known.test(name))) return value;
      const marked = named.get(value) ?? mark(place, value);
      if (names.has(name)) named.set(value, marked);
      return marked;
    }
    if (Array.isArray(value)) return value.map((part) => within(path, part));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, within([...path, key], part)]),
    );
  }

  return {
    places,
    mark,
    asked: (asked) => within([asked.type], asked) as Asked,
    reason: (reason, { type }) => mark(`${type}.reason`, reason),
  };
}
