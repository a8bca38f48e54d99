import { cleanLine } from "./cleanText.js";
import { elementsIn, firstIn, wordsOf, type MarkupElement } from "./markup.js";
import type { ReadPhoto } from "./page.js";
import { recogniseCredit, splitCaption } from "./recogniseCredit.js";
import { readLabel } from "./labels.js";

const isImage = ({ name }: MarkupElement) => name === "img" || name === "amp-img";
const creditClass =
  /(?:^|[\s_-])(?:credits?|copyright|photographer|photo-?author|source|attribution)(?:[\s_-]|$)/iu;
const decoration = /(?:^|[\s_-])(?:avatar|icon|logo|emoji|pixel|spinner)(?:[\s_-]|$)/iu;
const smallest = 100;

/** The picture in a figure or an image element, with its caption and credit told apart; null if there is none to run. */
export function readFigure(
  figure: MarkupElement,
  resolve: (href: string) => string | null,
): ReadPhoto | null {
  const image = isImage(figure) ? figure : firstIn(figure, isImage);
  if (!image || isDecoration(image)) return null;

  const captionElement = firstIn(figure, ({ name }) => name === "figcaption");
  const creditElement = firstIn(
    figure,
    ({ name, attributes }) =>
      name === "small" || creditClass.test(attributes.class ?? "") || attributes.itemprop === "creditText",
  );
  const credit = creditElement ? wordsOf(creditElement) : "";
  const words = captionElement ? withoutWords(wordsOf(captionElement), credit) : "";
  const split = credit === "" ? splitCaption(words) : { caption: words || null, credit: valueOf(credit) };
  const link = creditElement && firstIn(creditElement, ({ name }) => name === "a")?.attributes.href;
  const supplied = split.credit ? recogniseCredit(split.credit, link ? resolve(link) : null) : null;
  const source =
    image.attributes.src ?? image.attributes["data-src"] ?? image.attributes["data-original"] ?? "";
  return {
    creditText: supplied?.creditText ?? null,
    sourceUrl: supplied?.sourceUrl ?? null,
    caption: split.caption,
    altText: cleanLine(image.attributes.alt ?? "") || null,
    imageUrl: resolve(source),
  };
}

/** The caption element of a figure without a picture has words too; they are told from the picture's by this. */
export const holdsImage = (element: MarkupElement): boolean =>
  isImage(element) || [...elementsIn(element)].some(isImage);

function isDecoration({ attributes }: MarkupElement): boolean {
  const tiny = [attributes.width, attributes.height].some(
    (side) => side !== undefined && Number(side) < smallest,
  );
  return (
    tiny ||
    decoration.test(attributes.class ?? "") ||
    (/^data:/iu.test(attributes.src ?? "") && !attributes["data-src"])
  );
}

const withoutWords = (words: string, part: string) =>
  (part !== "" && words.endsWith(part) ? words.slice(0, -part.length) : words.replace(part, " "))
    .replace(/\s+/gu, " ")
    .trim();

const valueOf = (credit: string) => {
  const label = readLabel(credit);
  return label &&
    label.value !== "" &&
    (label.meaning === "photo" || label.meaning === "source" || label.meaning === "photographer")
    ? label.value
    : credit.replace(/^©\s*/u, "");
};
