import { searchFields, type SearchField } from "./searchFields.js";
import { isUnspaced, wordsOf } from "./searchWords.js";

/** Words in a row that a search looks for; the last may be only the beginning of one. */
export type Sought = Readonly<{
  words: readonly string[];
  isPrefix: boolean;
  /** Where it must stand; null for anywhere. */
  field: SearchField | null;
}>;

/** A query as it was understood. */
export type SearchQuery = Readonly<{
  /** The expression for the index. */
  match: string;
  /** What is to be shown of what it finds. */
  sought: readonly Sought[];
  /** The same, each as an expression of its own. */
  phrases: readonly string[];
  /** Whether some of them may be missing. */
  isAny: boolean;
}>;

/** Why a query cannot be answered, and where in it, in UTF-16 units. */
export type SearchProblem = Readonly<{ problem: string; at: number }>;

/** What is to be there, if anything, and what must not. */
type Part = Readonly<{ wanted: string | null; unwanted: readonly string[] }>;
type Within = Readonly<{ field: SearchField | null; depth: number; isUnwanted: boolean }>;

const longest = 500;
const deepest = 10;
const closing: Readonly<Record<string, string>> = { '"': '"', "“": "”", "„": "“”", "«": "»", "”": "”" };
const byName = new Map<string, SearchField>(searchFields.map((field) => [field.toLowerCase(), field]));
byName.set("alt", "altText");

const nothing: Part = { wanted: null, unwanted: [] };

/**
 * Reads what somebody typed: words that must all be there, `"words in a row"`, `begin*`, `-without`, `one OR other` (which
 * binds its neighbours), `field:word` and brackets. Whatever is no such sign is passed over; a quotation mark or bracket
 * that is not closed ends with the query.
 */
export function readSearchQuery(typed: string): SearchQuery | SearchProblem {
  if (typed.length > longest)
    return { problem: `A search has ${longest} characters at the most.`, at: longest };
  const reading = new Reading(typed);
  const { wanted } = reading.sequence({ field: null, depth: 0, isUnwanted: false });
  if (reading.problem) return reading.problem;
  const { sought, phrases, firstUnwanted } = reading;
  if (wanted !== null) return { match: wanted, sought, phrases, isAny: reading.isAny };
  return firstUnwanted === null
    ? { problem: "There is no word in it to look for.", at: 0 }
    : { problem: "A search must say what to find, not only what to leave out.", at: firstUnwanted };
}

/** One walk through a query. */
class Reading {
  readonly sought: Sought[] = [];
  readonly phrases: string[] = [];
  problem: SearchProblem | null = null;
  firstUnwanted: number | null = null;
  isAny = false;
  private at = 0;

  constructor(private readonly typed: string) {}

  /** Reads to the end, or to the bracket that closes this group. */
  sequence(within: Within): Part {
    const all: string[][] = [];
    const unwanted: string[] = [];
    let isOther = false;
    for (;;) {
      this.take(/[\s,;]+/uy);
      if (this.at >= this.typed.length) break;
      if (this.take(/\)/uy)) {
        if (within.depth > 0) break;
        continue;
      }
      if (this.take(/(?:OR(?![^\s()])|\|+)/uy)) {
        isOther = true;
        continue;
      }
      if (this.take(/AND(?![^\s()])|&+/uy)) continue;
      const part = this.part(within);
      unwanted.push(...part.unwanted);
      if (part.wanted === null) continue;
      const others = isOther ? all.at(-1) : undefined;
      if (others) {
        others.push(part.wanted);
        this.isAny = true;
      } else all.push([part.wanted]);
      isOther = false;
    }
    return joined(all, unwanted);
  }

  private part(within: Within): Part {
    const begin = this.at;
    if (this.take(/[-−–](?=[^\s)])|NOT\s+(?=[^\s)])/uy)) {
      const { wanted } = this.primary({ ...within, isUnwanted: true });
      if (wanted === null) return nothing;
      this.firstUnwanted ??= begin;
      return { wanted: null, unwanted: [wanted] };
    }
    return this.primary(within);
  }

  private primary(within: Within): Part {
    const named = /(\p{L}+):(?=[^\s)])/uy;
    named.lastIndex = this.at;
    const [prefix = "", name = ""] = named.exec(this.typed) ?? [];
    const field = byName.get(name.toLowerCase());
    if (field !== undefined && within.field === null) {
      this.at += prefix.length;
      return this.primary({ ...within, field });
    }
    if (this.take(/\(/uy))
      return within.depth < deepest ? this.sequence({ ...within, depth: within.depth + 1 }) : nothing;
    const begin = this.at;
    const close = closing[this.typed[begin]!];
    if (close !== undefined) {
      const end = Array.from(close, (mark) => this.typed.indexOf(mark, begin + 1)).filter((at) => at >= 0);
      const to = end.length > 0 ? Math.min(...end) : this.typed.length;
      this.at = Math.min(to + 1, this.typed.length);
      return this.phrase(begin + 1, to, within);
    }
    this.take(/[^\s()"“„«*]+/uy);
    if (this.at === begin) {
      // A star or a mark that stands for nothing here.
      this.at += 1;
      return nothing;
    }
    return this.phrase(begin, this.at, within);
  }

  private phrase(from: number, to: number, { field, isUnwanted }: Within): Part {
    const isPrefix = this.take(/\*+/uy);
    const words = wordsOf(this.typed.slice(from, to)).map(({ word }) => word);
    const last = words.at(-1);
    if (last === undefined) return nothing;
    const beginsAWord = isPrefix && !isUnspaced(last);
    if (beginsAWord && Array.from(last).length < 2)
      this.problem ??= { problem: "Before a star stand two letters at the least.", at: from };
    // A word is made of letters and digits alone, so that nothing in it can be taken for a sign of the index.
    const quoted = `"${words.join(" ")}"${beginsAWord ? " *" : ""}`;
    const match = field === null ? quoted : `{${field}} : (${quoted})`;
    if (!isUnwanted) {
      this.sought.push({ words, isPrefix: beginsAWord, field });
      this.phrases.push(match);
    }
    return { wanted: match, unwanted: [] };
  }

  private take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.typed);
    if (found) this.at += found[0].length;
    return found !== null;
  }
}

function joined(all: readonly (readonly string[])[], unwanted: readonly string[]): Part {
  if (all.length === 0) return { wanted: null, unwanted };
  const wanted = all.map((others) => (others.length > 1 ? `(${others.join(" OR ")})` : others[0]!));
  const together = wanted.length > 1 ? `(${wanted.join(" AND ")})` : wanted[0]!;
  return {
    wanted: unwanted.length > 0 ? `(${together} NOT (${unwanted.join(" OR ")}))` : together,
    unwanted: [],
  };
}
