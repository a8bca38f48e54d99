import { blockText, cutAfter, runsOf } from "./blockText.js";
import { findProblems } from "./findProblems.js";
import type {
  AttributedOutlet,
  Credited,
  Finding,
  ImportReport,
  PageLine,
  Problem,
  ReadDateline,
  ReadPhoto,
} from "./page.js";
import { unknownPhoto, type Piece, type Reading } from "./reading.js";
import { recogniseAttribution } from "./recogniseAttribution.js";
import { problem } from "./problem.js";
import { recogniseDateline } from "./recogniseDateline.js";
import { settleLanguage } from "./settleLanguage.js";
import { sortBeside, sortPieces, type ClaimedLine } from "./sortPieces.js";

type Understood = Pick<ImportReport, "recognised" | "findings" | "unrecognised" | "needsAPerson">;

/** What a page says, once it has been taken apart: the same reading for text and HTML. */
export function understand({ pieces, declared, ...reading }: Reading): Understood {
  const sorted = sortPieces(pieces);
  const beside = sortBeside(reading.beside);
  const claims = [...beside.claims, ...sorted.claims].toSorted((one, other) => one.line - other.line);
  const { dateline, body, found } = takeDateline(sorted.body);
  const said = claims.flatMap((claim) => (claim.about === "byline" ? claim.credits : []));
  const byline = withoutRepeats(said, declared.byline);
  const { photo: settled, spare, problems } = settlePhoto(declared.photo, claims);
  const photo = creditedTo(settled, byline);
  const outlets = attributions(body);
  const words = [declared.headline ?? "", ...body.map(({ block }) => blockText(block))].join(" ");
  const { language, problems: languageProblems } = settleLanguage(declared.language, words);

  const named = claims.flatMap((claim) => (claim.about === "attributedTo" ? [claim.outlet] : []));
  const printed = claims.find((claim) => claim.about === "publishedAt");
  const recognised = {
    headline: declared.headline,
    dek: declared.dek,
    language,
    photo,
    dateline,
    publishedAt: declared.publishedAt ?? printed?.iso ?? null,
    byline,
    attributedTo: mergeOutlets([...outlets.map(({ outlet }) => outlet), ...named, ...declared.attributedTo]),
    canonicalUrl: declared.canonicalUrl,
    blocks: body.map(({ block }) => block),
    related: [...sorted.related, ...declared.related],
  };
  const translated = declared.translated || claims.some(({ about }) => about === "translation");
  return {
    recognised,
    findings: byLine([
      ...reading.findings,
      ...beside.findings,
      ...sorted.findings,
      ...found,
      ...outlets.map(({ finding }) => finding),
    ]),
    unrecognised: byLine([...reading.unrecognised, ...beside.unrecognised, ...sorted.unrecognised, ...spare]),
    needsAPerson: [
      ...findProblems(recognised, translated),
      ...languageProblems,
      ...reading.problems,
      ...problems,
    ],
  };
}

function takeDateline(pieces: readonly Piece[]): {
  dateline: ReadDateline | null;
  body: readonly Piece[];
  found: readonly Finding[];
} {
  const at = pieces.findIndex(({ block }) => block.type === "paragraph");
  const opening = pieces[at];
  if (opening?.block.type !== "paragraph") return { dateline: null, body: pieces, found: [] };
  const text = blockText(opening.block);
  const read = recogniseDateline(text);
  if (!read) return { dateline: null, body: pieces, found: [] };
  const { first, rest } = cutAfter(opening.block.content, read.length);
  return {
    dateline: { ...read.dateline, words: first },
    body: pieces.with(at, { ...opening, block: { ...opening.block, content: rest } }),
    found: [{ field: "dateline", text: text.slice(0, read.length).trim(), line: opening.line }],
  };
}

/** The first credit is the leading picture's, unless the page's markup credits that picture already. */
function settlePhoto(declared: ReadPhoto | null, claims: readonly ClaimedLine[]) {
  let photo = declared;
  const spare: PageLine[] = [];
  const problems: Problem[] = [];
  for (const claim of claims) {
    const { line, text } = claim;
    if (claim.about === "credit") {
      if (photo?.creditText === claim.creditText) continue;
      if (photo?.creditText != null) {
        spare.push({ line, text });
        problems.push(
          problem("PHOTO_LEFT_OUT", "photo", `Line ${line} credits another picture; one picture is taken.`),
        );
        continue;
      }
      const { creditText, sourceUrl, caption } = claim;
      const known = photo ?? unknownPhoto;
      photo = {
        ...known,
        creditText,
        sourceUrl: sourceUrl ?? known.sourceUrl,
        caption: known.caption ?? caption,
      };
    } else if (claim.about === "caption" || claim.about === "altText") {
      const known = photo ?? unknownPhoto;
      if (known[claim.about] === null) photo = { ...known, [claim.about]: claim.words };
      else spare.push({ line, text });
    }
  }
  return { photo, spare, problems };
}

/** A photographer named apart made the picture, even one that the page does not show. */
function creditedTo(photo: ReadPhoto | null, byline: readonly Credited[]): ReadPhoto | null {
  const names = byline.filter(({ role }) => role === "photographer").map(({ name }) => name);
  if (names.length === 0 || photo?.creditText != null) return photo;
  return { ...(photo ?? unknownPhoto), creditText: names.join(", ") };
}

const attributions = (body: readonly Piece[]) =>
  body.flatMap(({ line, block }) =>
    recogniseAttribution(runsOf(block)).map((outlet) => ({
      outlet,
      finding: { field: "attributedTo" as const, text: outlet.name, line },
    })),
  );

/** Names the page prints come first; what its head adds counts only for people not yet named. */
function withoutRepeats(printed: readonly Credited[], declared: readonly Credited[]): readonly Credited[] {
  const known = (name: string) => printed.some((one) => fold(one.name) === fold(name));
  return [...printed, ...declared.filter(({ name }) => !known(name))].filter(
    (one, index, all) =>
      all.findIndex((other) => fold(other.name) === fold(one.name) && other.role === one.role) === index,
  );
}

function mergeOutlets(outlets: readonly AttributedOutlet[]): readonly AttributedOutlet[] {
  const merged = new Map<string, AttributedOutlet>();
  for (const outlet of outlets) {
    const known = merged.get(fold(outlet.name));
    merged.set(fold(outlet.name), known ? { ...known, url: known.url ?? outlet.url } : outlet);
  }
  return [...merged.values()];
}

const fold = (name: string) => name.toLowerCase();

const byLine = <Found extends { line: number }>(found: readonly Found[]): readonly Found[] =>
  found.toSorted((one, other) => one.line - other.line);
