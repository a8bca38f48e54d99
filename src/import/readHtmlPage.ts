import { blockText } from "./blockText.js";
import { chooseArticle } from "./chooseArticle.js";
import { gatherArticle } from "./gatherArticle.js";
import type { Gathered, PlacedPiece } from "./gathered.js";
import { linkResolver } from "./linkResolver.js";
import { closestAround } from "./markupTree.js";
import { elementsIn, parseMarkup, wordsOf, type MarkupElement } from "./markup.js";
import { fullWebAddress } from "../webAddress.js";
import type { Finding, PageLine, Problem, ReadPhoto } from "./page.js";
import { problem } from "./problem.js";
import { proseIn } from "./proseIn.js";
import { readFigure } from "./readFigure.js";
import { readHead } from "./readHead.js";
import { readNotes } from "./readNotes.js";
import type { Piece, Reading } from "./reading.js";

/** Takes an HTML page apart, or answers null if it nests too deeply to be one. What the page shows outranks its head. */
export function readHtmlPage(html: string): Reading | null {
  const page = parseMarkup(html);
  if (!page) return null;
  const head = readHead(page);
  const prose = proseIn(page);
  const { article, doubt } = chooseArticle(page, prose);
  const links = linkResolver(head.canonicalUrl);
  const text = gatherArticle(article, prose, links.resolve);
  const title = chooseTitle(page, article, shownTitle(text.pieces, head.headline) ?? head.headline);
  const frame = title.element ? closestAround(page, title.element, article) : article;
  const near = gatherArticle(frame, prose, links.resolve, article);
  const far = gatherArticle(page, prose, ignoreLinks, frame);

  const notes = readNotes([...near.notes, ...text.notes].toSorted(byOffsetOf));
  const pictures = choosePhoto(
    [...near.pictures, ...text.pictures].toSorted(byOffset),
    head.photo,
    links.resolve,
  );
  const ofText = new Set(text.notes.map(({ element }) => element.offset));
  const [own, strange] = [true, false].map((wanted) =>
    notes.pieces.filter(({ offset }) => ofText.has(offset) === wanted),
  ) as [PlacedPiece[], PlacedPiece[]];
  const pieces = withoutTitle([...text.pieces, ...own].toSorted(byOffset), title.headline);
  const dek = notes.dek ?? declaredDek(head.dek, title.headline, pieces);
  const related = [...near.related, ...text.related, ...far.related];
  return {
    pieces,
    beside: withoutTitle([...near.pieces, ...strange].toSorted(byOffset), title.headline),
    declared: {
      headline: title.headline,
      dek: dek?.text ?? null,
      language: article.attributes.lang ?? head.language,
      photo: pictures.photo,
      publishedAt: head.publishedAt ?? notes.publishedAt?.text ?? null,
      byline: [...notes.byline, ...head.byline],
      attributedTo: [],
      canonicalUrl: head.canonicalUrl,
      related: related.map(({ title: words, url }) => ({ title: words, url })),
      translated: head.translated,
    },
    findings: [
      ...head.findings,
      ...title.findings,
      ...pictures.findings,
      ...notes.findings,
      ...(dek ? [{ field: "dek", ...dek } as const] : []),
      ...related
        .slice(0, 1)
        .map(({ title: words, line }) => ({ field: "related", text: words, line }) as const),
      ...[near, text, far].flatMap(({ listHeads }) =>
        listHeads.map((line) => ({ field: "related", ...line }) as const),
      ),
    ],
    unrecognised: [...near.leftOver, ...text.leftOver, ...pictures.leftOver, ...allWords(far)],
    problems: [
      ...title.problems,
      ...(doubt === null ? [] : [problem("BODY_UNCERTAIN", "blocks", doubt)]),
      ...pictures.problems,
      ...links.dropped(),
      ...droppedProblems(text.dropped),
    ],
  };
}

const ignoreLinks = (href: string) => fullWebAddress(href);

const byOffset = (one: { offset: number }, other: { offset: number }) => one.offset - other.offset;
const byOffsetOf = (one: { element: MarkupElement }, other: { element: MarkupElement }) =>
  byOffset(one.element, other.element);

/** Words from far around the article are nobody's to understand; but nothing that a page says is dropped unseen. */
const allWords = ({ pieces, notes, pictures, leftOver }: Gathered): readonly PageLine[] => [
  ...pieces.map(({ line, block }) => ({ line, text: blockText(block) })),
  ...[...notes.map(({ element }) => element), ...pictures].flatMap((element) => {
    const text = wordsOf(element);
    return text === "" ? [] : [{ line: element.line, text }];
  }),
  ...leftOver,
];

/** The part of a declared title that a page prints above its text: windows are titled with the outlet's name too. */
function shownTitle(pieces: readonly Piece[], declared: string | null): string | null {
  const opening = pieces.slice(0, mostLinesAbove).map(({ block }) => blockText(block));
  return opening.find((text) => text.length >= shortestTitle && declared?.includes(text)) ?? null;
}

const mostLinesAbove = 5;
const shortestTitle = 12;

/** The page's own largest heading, or the one of several that its head calls its title; those in the article come first. */
function chooseTitle(page: MarkupElement, article: MarkupElement, declared: string | null) {
  const titled = (root: MarkupElement) =>
    [...elementsIn(root)]
      .filter(({ name }) => name === "h1")
      .map((element) => ({ element, line: element.line, text: wordsOf(element) }))
      .filter(({ text }) => text !== "");
  const own = titled(article);
  const titles = own.length > 0 ? own : titled(page);
  const agreed = titles.find(({ text }) => text === declared);
  const chosen =
    agreed ?? titles[0] ?? (declared === null ? null : { element: null, line: 1, text: declared });
  const doubtful = agreed === undefined && titles.length > 1;
  const findings: Finding[] = chosen ? [{ field: "headline", line: chosen.line, text: chosen.text }] : [];
  const told = `The page has ${titles.length} top headings; the first was taken.`;
  return {
    headline: chosen?.text ?? null,
    element: chosen?.element ?? null,
    findings,
    problems: doubtful ? [problem("HEADLINE_UNCERTAIN", "headline", told)] : [],
  };
}

/** A headline is no part of the text: not where it stands as a heading, and not where a page of old sets it in bold. */
function withoutTitle<Told extends Piece>(pieces: readonly Told[], headline: string | null): readonly Told[] {
  return pieces.filter(
    ({ block }, index) => (block.type !== "heading" && index > 0) || blockText(block) !== headline,
  );
}

/** A description that only repeats the headline or opens the text is no dek. */
function declaredDek(dek: string | null, headline: string | null, pieces: readonly Piece[]): PageLine | null {
  if (dek === null || dek === headline) return null;
  const opening = dek.replace(/(?:\.{3}|…)$/u, "").slice(0, 60);
  return pieces.some(({ block }) => blockText(block).startsWith(opening)) ? null : { line: 1, text: dek };
}

function choosePhoto(
  pictures: readonly MarkupElement[],
  declared: ReadPhoto | null,
  resolve: (href: string, line: number) => string | null,
) {
  const read = pictures.map((element) => ({
    ...readFigure(element, (href) => (href === "" ? null : resolve(href, element.line))),
    element,
  }));
  const first = read.find(({ photo }) => photo !== null);
  const others = read.filter((one) => one !== first && one.photo !== null);
  const same =
    first?.photo && declared && (first.photo.imageUrl === null || first.photo.imageUrl === declared.imageUrl);
  const photo = first?.photo ? (same ? filledIn(first.photo, declared) : first.photo) : declared;
  return {
    photo,
    findings: photo ? photoFindings(photo, first?.element.line ?? 1) : [],
    leftOver: read.flatMap(({ element, photo: one, rest }) => {
      const text =
        element === first?.element || one === null ? rest : [wordsOf(element), one.altText].join(" ");
      return text.trim() === "" ? [] : [{ line: element.line, text: text.trim() }];
    }),
    problems: others.map(({ element, photo: one }) =>
      problem(
        "PHOTO_LEFT_OUT",
        "photo",
        `Line ${element.line} has another picture${one?.imageUrl ? ` (${one.imageUrl})` : ""}; one picture is taken.`,
      ),
    ),
  };
}

const filledIn = (photo: ReadPhoto, from: ReadPhoto): ReadPhoto => ({
  creditText: photo.creditText ?? from.creditText,
  sourceUrl: photo.sourceUrl ?? from.sourceUrl,
  caption: photo.caption ?? from.caption,
  altText: photo.altText ?? from.altText,
  imageUrl: photo.imageUrl ?? from.imageUrl,
});

const photoFindings = (photo: ReadPhoto, line: number): readonly Finding[] =>
  (
    [
      ["credit", photo.creditText],
      ["caption", photo.caption],
      ["altText", photo.altText],
      ["photo", photo.imageUrl],
    ] as const
  ).flatMap(([field, text]) => (text === null ? [] : [{ field, text, line }]));

function droppedProblems(dropped: Gathered["dropped"]): readonly Problem[] {
  const names = [...new Set(dropped.map(({ name }) => name))];
  return names.map((name) => {
    const lines = dropped.filter((one) => one.name === name).map(({ line }) => line);
    const shown =
      lines.length > 5 ? `${lines.slice(0, 5).join(", ")} and ${lines.length - 5} more` : lines.join(", ");
    const told = `<${name}> was left out (${lines.length === 1 ? "line" : "lines"} ${shown}).`;
    return name === "script"
      ? problem("EMBEDDED_SCRIPT_DROPPED", "blocks", told)
      : problem("UNSUPPORTED_ELEMENT", "blocks", told);
  });
}
