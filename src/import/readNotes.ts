import type { Gathered } from "./gatherArticle.js";
import { paragraph } from "./blockText.js";
import { wordsOf } from "./markup.js";
import type { Credited, CreditedRole, Finding, PageLine } from "./page.js";
import { recogniseByline } from "./recogniseByline.js";
import { recogniseDate } from "./recogniseDate.js";
import { recogniseLine } from "./recogniseLine.js";
import { recogniseNames } from "./recogniseNames.js";
import type { Piece } from "./reading.js";

/** What an article's marked-up notes came to; those whose words are not what their mark says become text again. */
export type Notes = Readonly<{
  byline: readonly Credited[];
  publishedAt: PageLine | null;
  dek: PageLine | null;
  findings: readonly Finding[];
  pieces: readonly Piece[];
}>;

const roleOf = { byline: "author", translator: "translator", editor: "editor" } as const satisfies Record<
  string,
  CreditedRole
>;

/** Reads the elements that an article's markup calls its byline, its date or its dek. */
export function readNotes(notes: Gathered["notes"]): Notes {
  const byline: Credited[] = [];
  const findings: Finding[] = [];
  const pieces: Piece[] = [];
  let publishedAt: PageLine | null = null;
  let dek: PageLine | null = null;

  for (const { kind, element } of notes) {
    const text = wordsOf(element);
    const { line } = element;
    if (kind === "dek" && dek === null && text !== "") dek = { line, text };
    else if (kind === "date") {
      const iso = recogniseDate(element.attributes.datetime?.trim() ?? "")?.iso ?? recogniseDate(text)?.iso;
      if (iso && publishedAt === null) {
        publishedAt = { line, text: iso };
        findings.push({ field: "publishedAt", text: text || iso, line });
      } else if (!iso && text !== "") pieces.push({ line, block: paragraph(text) });
    } else if (kind !== "dek") {
      const credits =
        recogniseByline(text) ?? recogniseNames(text)?.map((name) => ({ name, role: roleOf[kind] }));
      if (credits) {
        byline.push(...credits);
        findings.push({ field: "byline", text, line });
      } else if (text !== "" && recogniseLine(text, null, true) === null)
        pieces.push({ line, block: paragraph(text) });
      else if (text !== "") pieces.push({ line, block: paragraph(text) });
    } else if (text !== "") pieces.push({ line, block: paragraph(text) });
  }
  return { byline, publishedAt, dek, findings, pieces };
}
