import type { Gathered, PlacedPiece } from "./gathered.js";
import { paragraph } from "./blockText.js";
import { elementKind, type ElementKind } from "./elementKind.js";
import { wordsOf, type MarkupElement } from "./markup.js";
import { without } from "./markupTree.js";
import type { Credited, CreditedRole, Finding, PageLine } from "./page.js";
import { recogniseByline } from "./recogniseByline.js";
import { recogniseDate } from "./recogniseDate.js";
import { recogniseNames } from "./recogniseNames.js";

/** What an article's marked-up notes came to; those whose words are not what their mark says become text again. */
export type Notes = Readonly<{
  byline: readonly Credited[];
  publishedAt: PageLine | null;
  dek: PageLine | null;
  findings: readonly Finding[];
  pieces: readonly PlacedPiece[];
}>;

const roleOf = { byline: "author", translator: "translator", editor: "editor" } as const satisfies Record<
  string,
  CreditedRole
>;

/** Reads the elements that an article's markup calls its byline, its date or its dek. */
export function readNotes(notes: Gathered["notes"]): Notes {
  const byline: Credited[] = [];
  const findings: Finding[] = [];
  const pieces: PlacedPiece[] = [];
  let publishedAt: PageLine | null = null;
  let dek: PageLine | null = null;

  const asText = ({ line, offset }: MarkupElement, text: string) => {
    if (text !== "") pieces.push({ line, offset, block: paragraph(text) });
  };
  const readDate = (element: MarkupElement) => {
    const text = wordsOf(element);
    const iso = recogniseDate(element.attributes.datetime?.trim() ?? "")?.iso ?? recogniseDate(text)?.iso;
    if (!iso || publishedAt !== null) return asText(element, text);
    publishedAt = { line: element.line, text: iso };
    findings.push({ field: "publishedAt", text: text || iso, line: element.line });
  };
  /** A byline box may hold a date besides names. */
  const readCredits = (element: MarkupElement, role: CreditedRole) => {
    const dates = outermost(element, "date");
    const text = wordsOf(without(element, new Set(dates)));
    const credits = recogniseByline(text) ?? recogniseNames(text)?.map((name) => ({ name, role }));
    if (!credits && text !== "") return asText(element, wordsOf(element));
    byline.push(...(credits ?? []));
    if (credits) findings.push({ field: "byline", text, line: element.line });
    dates.forEach(readDate);
  };

  for (const { kind, element } of notes) {
    const text = wordsOf(element);
    if (kind === "date") readDate(element);
    else if (kind !== "dek") readCredits(element, roleOf[kind]);
    else if (dek === null && text !== "") dek = { line: element.line, text };
    else asText(element, text);
  }
  return { byline, publishedAt, dek, findings, pieces };
}

/** The elements of a kind below this one that are not inside another of that kind. */
const outermost = (element: MarkupElement, kind: ElementKind): readonly MarkupElement[] =>
  element.children.flatMap((child) => {
    if (child.kind === "text") return [];
    return elementKind(child) === kind ? [child] : outermost(child, kind);
  });
