import { elementsIn, type MarkupElement } from "./markup.js";

/** Which element is the article, and why a person should look if that is a guess. */
export type ChosenArticle = Readonly<{ article: MarkupElement; doubt: string | null }>;

/** The element that holds a page's article: the one marked as it, else the one with most of the running text. */
export function chooseArticle(page: MarkupElement, prose: ReadonlyMap<MarkupElement, number>): ChosenArticle {
  const lengthOf = (element: MarkupElement) => prose.get(element) ?? 0;
  const longest = (elements: readonly MarkupElement[]) =>
    elements.reduce<MarkupElement | null>(
      (one, other) => (one && lengthOf(one) >= lengthOf(other) ? one : other),
      null,
    );

  const all = [...elementsIn(page)];
  for (const isMarked of marks) {
    const marked = all.filter((element) => isMarked(element) && lengthOf(element) > 0);
    const article = longest(marked);
    if (!article) continue;
    const inside = new Set(elementsIn(article));
    const rival = marked.some(
      (other) => other !== article && !inside.has(other) && lengthOf(other) > lengthOf(article) / 2,
    );
    return { article, doubt: rival ? "The page holds several articles; the longest was taken." : null };
  }
  return {
    article: densest(page, all, lengthOf),
    doubt: "Nothing on the page marks the article; the place with the most running text was taken.",
  };
}

const marks: readonly ((element: MarkupElement) => boolean)[] = [
  ({ name }) => name === "article",
  ({ name, attributes }) => name === "main" || attributes.role === "main",
  ({ attributes }) => attributes.itemprop === "articleBody",
];

/** The smallest element that still holds most of the page's running text. */
function densest(
  page: MarkupElement,
  all: readonly MarkupElement[],
  lengthOf: (element: MarkupElement) => number,
) {
  const enough = lengthOf(page) * 0.8;
  const holders = all.filter(
    (element) => lengthOf(element) > 0 && lengthOf(element) >= enough && containers.has(element.name),
  );
  return holders.at(-1) ?? page;
}

const containers = new Set(["body", "div", "section", "td", "center", "html"]);
