import { blockText } from "./blockText.js";
import { chooseArticle } from "./chooseArticle.js";
import { gatherArticle, type Gathered } from "./gatherArticle.js";
import { linkResolver } from "./linkResolver.js";
import { elementsIn, parseMarkup, wordsOf, type MarkupElement } from "./markup.js";
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
  const gathered = gatherArticle(article, prose, links.resolve);

  const title = chooseTitle(page, gathered, head.headline);
  const notes = readNotes(gathered.notes);
  const pictures = choosePhoto(gathered, head.photo, links.resolve);
  const pieces = [...gathered.pieces, ...notes.pieces]
    .filter((piece) => !isTitle(piece, title.headline))
    .toSorted((one, other) => one.line - other.line);
  const dek = notes.dek ?? declaredDek(head.dek, title.headline, pieces);
  return {
    pieces,
    declared: {
      headline: title.headline,
      dek: dek?.text ?? null,
      language: article.attributes.lang ?? head.language,
      photo: pictures.photo,
      publishedAt: head.publishedAt ?? notes.publishedAt?.text ?? null,
      byline: [...notes.byline, ...head.byline],
      attributedTo: [],
      canonicalUrl: head.canonicalUrl,
      related: gathered.related.map(({ title: words, url }) => ({ title: words, url })),
      translated: head.translated,
    },
    findings: [
      ...head.findings.filter(({ field }) => field !== "publishedAt" || head.publishedAt !== null),
      ...title.findings,
      ...pictures.findings,
      ...notes.findings,
      ...(dek ? [{ field: "dek", ...dek } as const] : []),
      ...gathered.related
        .slice(0, 1)
        .map(({ title: text, line }) => ({ field: "related", text, line }) as const),
    ],
    unrecognised: [...gathered.leftOver, ...pictures.leftOver],
    problems: [
      ...title.problems,
      ...(doubt === null ? [] : [problem("BODY_UNCERTAIN", "blocks", doubt)]),
      ...pictures.problems,
      ...links.dropped(),
      ...droppedProblems(gathered.dropped),
    ],
  };
}

/** The page's own largest heading, or the one of several that its head calls its title. */
function chooseTitle(page: MarkupElement, gathered: Gathered, declared: string | null) {
  const inPage = [...elementsIn(page)].filter(({ name }) => name === "h1");
  const outside = inPage.map((element) => ({ line: element.line, text: wordsOf(element) }));
  const titles = (gathered.titles.length > 0 ? gathered.titles : outside).filter(({ text }) => text !== "");
  const agreed = titles.find(({ text }) => text === declared);
  const chosen = agreed ?? titles[0] ?? (declared === null ? null : { line: 1, text: declared });
  const doubtful = agreed === undefined && titles.length > 1;
  const findings: Finding[] = chosen ? [{ field: "headline", ...chosen }] : [];
  const problems: Problem[] = doubtful
    ? [
        problem(
          "HEADLINE_UNCERTAIN",
          "headline",
          `The page has ${titles.length} top headings; the first was taken.`,
        ),
      ]
    : [];
  return { headline: chosen?.text ?? null, findings, problems };
}

const isTitle = ({ block }: Piece, headline: string | null) =>
  block.type === "heading" && blockText(block) === headline;

/** A description that only repeats the headline or opens the text is no dek. */
function declaredDek(dek: string | null, headline: string | null, pieces: readonly Piece[]): PageLine | null {
  if (dek === null || dek === headline) return null;
  const opening = dek.replace(/(?:\.{3}|…)$/u, "").slice(0, 60);
  return pieces.some(({ block }) => blockText(block).startsWith(opening)) ? null : { line: 1, text: dek };
}

function choosePhoto(
  gathered: Gathered,
  declared: ReadPhoto | null,
  resolve: (href: string, line: number) => string | null,
) {
  const read = gathered.pictures.flatMap((element) => {
    const photo = readFigure(element, (href) => (href === "" ? null : resolve(href, element.line)));
    return photo ? [{ photo, element }] : [];
  });
  const [first, ...others] = read;
  const same =
    first && declared && (first.photo.imageUrl === null || first.photo.imageUrl === declared.imageUrl);
  const photo = first ? (same ? filledIn(first.photo, declared) : first.photo) : declared;
  const line = first?.element.line ?? 1;
  return {
    photo,
    findings: photo ? photoFindings(photo, line) : [],
    leftOver: others.flatMap(({ element }) => {
      const text = wordsOf(element);
      return text === "" ? [] : [{ line: element.line, text }];
    }),
    problems: others.map(({ element, photo: { imageUrl } }) =>
      problem(
        "PHOTO_LEFT_OUT",
        "photo",
        `Line ${element.line} has another picture${imageUrl ? ` (${imageUrl})` : ""}; one picture is taken.`,
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
