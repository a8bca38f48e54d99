import { cleanLine } from "./cleanText.js";
import { elementsIn, firstIn, wordsOf, type MarkupElement } from "./markup.js";
import { without } from "./markupTree.js";
import type { ReadPhoto } from "./page.js";
import { recogniseCredit, splitCaption } from "./recogniseCredit.js";
import { readLabel } from "./labels.js";

const creditClass =
  /(?:^|[\s_-])(?:credits?|copyright|photographer|photo-?author|source|attribution)(?:[\s_-]|$)/iu;
const captionClass = /(?:^|[\s_-])(?:captions?|description|подпись)(?:[\s_-]|$)/iu;
const decoration = /(?:^|[\s_-])(?:avatar|emoji|icon|logo|pixel|smiley|spinner)(?:[\s_-]|$)/iu;
const smallest = 100;

/** A figure taken apart: its picture, null if there is none to run, and every word that is not said of the picture. */
export type ReadFigure = Readonly<{ photo: ReadPhoto | null; rest: string }>;

/** Tells the picture in a figure or an image element from its caption and its credit. */
export function readFigure(figure: MarkupElement, resolve: (href: string) => string | null): ReadFigure {
  const image = isImage(figure)
    ? figure
    : firstIn(figure, (element) => isImage(element) && !isDecoration(element));
  if (!image || isDecoration(image)) return { photo: null, rest: wordsOf(figure) };

  const creditElement = firstIn(figure, isCredit);
  const captionElement =
    firstIn(figure, ({ name }) => name === "figcaption") ??
    firstIn(
      figure,
      (element) => element !== creditElement && captionClass.test(element.attributes.class ?? ""),
    );
  const credit = creditElement ? wordsOf(creditElement) : "";
  const caption = wordsOutside(captionElement ?? figure, creditElement);
  const split = credit === "" ? splitCaption(caption) : { caption: caption || null, credit: valueOf(credit) };
  const link = creditElement && firstIn(creditElement, ({ name }) => name === "a")?.attributes.href;
  const supplied = split.credit ? recogniseCredit(split.credit, link ? resolve(link) : null) : null;
  const { src, "data-src": lazy, "data-original": original, alt } = image.attributes;
  const photo = {
    creditText: supplied?.creditText ?? null,
    sourceUrl: supplied?.sourceUrl ?? null,
    caption: split.caption,
    altText: cleanLine(alt ?? "") || null,
    imageUrl: resolve((isPlaceholder(src) ? (lazy ?? original) : src) ?? ""),
  };
  return { photo, rest: captionElement ? wordsOutside(figure, captionElement, creditElement) : "" };
}

/** The caption element of a figure without a picture has words too; they are told from the picture's by this. */
export const holdsImage = (element: MarkupElement): boolean =>
  isImage(element) || [...elementsIn(element)].some(isImage);

/** Whether an image only decorates the page. */
export function isDecoration({ attributes }: MarkupElement): boolean {
  const tiny = [attributes.width, attributes.height].some(
    (side) => side !== undefined && Number(side) < smallest,
  );
  const lazy = attributes["data-src"] ?? attributes["data-original"];
  return tiny || decoration.test(attributes.class ?? "") || (isPlaceholder(attributes.src) && !lazy);
}

const wordsOutside = (element: MarkupElement, ...parts: readonly (MarkupElement | undefined)[]): string =>
  wordsOf(without(element, new Set(parts.filter((part) => part !== undefined))));

const isImage = ({ name }: MarkupElement) => name === "img" || name === "amp-img";

const isPlaceholder = (src: string | undefined) => src === undefined || /^\s*(?:data:|$)/iu.test(src);

const isCredit = ({ name, attributes }: MarkupElement) =>
  name === "small" || creditClass.test(attributes.class ?? "") || attributes.itemprop === "creditText";

const valueOf = (credit: string) => {
  const label = readLabel(credit);
  return label &&
    label.value !== "" &&
    (label.meaning === "photo" || label.meaning === "source" || label.meaning === "photographer")
    ? label.value
    : credit.replace(/^©\s*/u, "");
};
