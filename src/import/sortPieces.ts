import { blockText, linkOf, runsOf } from "./blockText.js";
import { headsRelated } from "./labels.js";
import type { Finding, PageLine, RelatedItem } from "./page.js";
import type { Piece } from "./reading.js";
import { recogniseLine, type Claim } from "./recogniseLine.js";
import { takeRelated } from "./takeRelated.js";

/** What a line of the page says about it, and the line. */
export type ClaimedLine = Claim & PageLine;

/** A page's pieces, each in one place: said in its text, said about it, pointing elsewhere, or not understood. */
export type Sorted = Readonly<{
  body: readonly Piece[];
  claims: readonly ClaimedLine[];
  related: readonly RelatedItem[];
  findings: readonly Finding[];
  unrecognised: readonly PageLine[];
}>;

/** Tells the text of a page from everything printed around it. */
export function sortPieces(pieces: readonly Piece[]): Sorted {
  const prose = proseSpan(pieces);
  const body: Piece[] = [];
  const claimed: ClaimedLine[] = [];
  const related: RelatedItem[] = [];
  const findings: Finding[] = [];
  const unrecognised: PageLine[] = [];

  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]!;
    const { line, block } = piece;
    const text = blockText(block);
    const outside = index < prose.from || index > prose.to;

    const listed = takeRelated(pieces, index, outside);
    if (listed) {
      for (const item of listed.items) related.push(item);
      findings.push({ field: "related", text: block.type === "list" ? listed.items[0]!.title : text, line });
      index += listed.taken - 1;
      continue;
    }
    const claims = canClaim(piece) ? recogniseLine(text, linkOf(runsOf(block)), outside) : null;
    if (claims) {
      claimed.push(...claims.map((claim) => ({ ...claim, line, text })));
      findings.push(...findingsOf(claims, line, text));
    } else if (headsRelated(text) || (outside && canClaim(piece) && isFurniture(text))) {
      unrecognised.push({ line, text });
    } else body.push(piece);
  }
  return { body, claims: claimed, related, findings, unrecognised };
}

/** Tells what speaks about the article from what does not, among pieces that cannot be its text. */
export function sortBeside(pieces: readonly Piece[]): Pick<Sorted, "claims" | "findings" | "unrecognised"> {
  const read = pieces.map((piece) => {
    const text = blockText(piece.block);
    const claims = canClaim(piece) ? recogniseLine(text, linkOf(runsOf(piece.block)), true) : null;
    return { line: piece.line, text, claims };
  });
  return {
    claims: read.flatMap(({ claims, line, text }) =>
      (claims ?? []).map((claim) => ({ ...claim, line, text })),
    ),
    findings: read.flatMap(({ claims, line, text }) => findingsOf(claims ?? [], line, text)),
    unrecognised: read.flatMap(({ claims, line, text }) => (claims ? [] : [{ line, text }])),
  };
}

const canClaim = ({ block }: Piece) => block.type === "paragraph" || block.type === "heading";

/** From the first piece that reads as prose to the last. Only outside it does a strange label mean furniture. */
function proseSpan(pieces: readonly Piece[]): { from: number; to: number } {
  const isProse = (piece: Piece, index: number) => {
    if (piece.block.type !== "paragraph" && piece.block.type !== "quote") return false;
    const text = blockText(piece.block);
    const reads = text.length > 120 || (text.length > 30 && /[.!?…][»”")]?$/u.test(text));
    return (
      reads && !isFurniture(text) && !recogniseLine(text, null, true) && !takeRelated(pieces, index, true)
    );
  };
  const from = pieces.findIndex(isProse);
  return from < 0 ? { from: pieces.length, to: -1 } : { from, to: pieces.findLastIndex(isProse) };
}

// A sentence may have a colon too: “He added: the road is closed.”
const strangeLabel = /^[\p{L}][\p{L} /]{1,28}:(?:\s.{0,100})?(?<![.!?…][»”")]?)$/u;
const notice =
  /^(?:©|\(c\)|copyright\b|all rights reserved|все права защищены|барлық құқықтар|todos los derechos|share\b|follow us|subscribe|подпи(?:сывайтесь|шитесь)|жазылыңыз|جميع الحقوق)/iu;
const ambiguousDate = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?:[\s,]+\d{1,2}:\d{2})?$/u;

const isFurniture = (text: string) =>
  text.length <= 200 && (strangeLabel.test(text) || notice.test(text) || ambiguousDate.test(text));

function findingsOf(claims: readonly Claim[], line: number, text: string): readonly Finding[] {
  const fields = new Set(claims.map(({ about }) => (about === "translation" ? "byline" : about)));
  return [...fields].map((field) => ({ field, text, line }));
}
