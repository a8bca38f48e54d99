import type { MarkupElement } from "./markup.js";

/** What an element is for, as its name and its classes tell. */
export type ElementKind =
  | "script"
  | "unsupported"
  | "hidden"
  | "furniture"
  | "related"
  | "picture"
  | "byline"
  | "translator"
  | "editor"
  | "date"
  | "dek"
  | "list"
  | "table"
  | "heading"
  | "quote"
  | "block"
  | "inline";

const byName: Readonly<Record<string, ElementKind>> = Object.fromEntries(
  (
    [
      [
        "hidden",
        "head style template noscript svg link meta title button input select textarea label dialog",
      ],
      ["script", "script"],
      [
        "unsupported",
        "iframe object embed video audio canvas math form amp-iframe amp-video amp-youtube amp-twitter",
      ],
      ["furniture", "nav aside footer menu"],
      ["picture", "figure picture img amp-img"],
      ["date", "time"],
      ["list", "ul ol"],
      ["table", "table"],
      ["heading", "h1 h2 h3 h4 h5 h6"],
      ["quote", "blockquote"],
      [
        "block",
        "p div section article main header hgroup center address pre dl dt dd details summary body html " +
          "tr td th tbody thead tfoot caption hr figcaption fieldset",
      ],
    ] as const
  ).flatMap(([kind, names]) => names.split(" ").map((name) => [name, kind])),
);

const ends = (words: string) => new RegExp(`(?:^|[-_])(?:${words})$`, "iu");
const holds = (words: string) => new RegExp(`(?:^|[-_])(?:${words})(?:[-_]|$)`, "iu");
const byClass: readonly (readonly [ElementKind, RegExp])[] = [
  [
    "related",
    holds(
      "related|recommended|recommendations|read-?also|read-?more|more-?news|latest|popular|most-?read|see-?also",
    ),
  ],
  [
    "furniture",
    holds(
      "comments?|share|sharing|social|subscribe|newsletter|advert|advertisement|ads?|promo|breadcrumbs?|tags|sidebar|" +
        "menu|cookie|banner|pagination|author-?bio|about-?author|navbar|toolbar",
    ),
  ],
  [
    "picture",
    ends(
      "wp-caption|image-?caption|photo|picture|(?:lead|main|article|featured|post)-?(?:image|photo|picture)",
    ),
  ],
  ["translator", ends("translators?|translated-?by")],
  ["editor", ends("editors?|edited-?by")],
  ["byline", ends("by-?line|authors?|author-?names?|reporter")],
  ["date", ends("date|pub-?date|published|publish-?date|date-?published|timestamp|datetime")],
  [
    "dek",
    ends(
      "dek|standfirst|sub-?title|sub-?head(?:line)?|lede|summary|excerpt|article-?lead|lead|intro|article-?description",
    ),
  ],
];
const wholePages = new Set(["html", "body", "main"]);
const byProperty: Readonly<Record<string, ElementKind>> = {
  author: "byline",
  translator: "translator",
  editor: "editor",
  datePublished: "date",
  alternativeHeadline: "dek",
};

/** What an element is for. Its properties outrank its classes; its classes outrank its name unless that is decisive. */
export function elementKind({ name, attributes }: MarkupElement): ElementKind {
  const named = byName[name] ?? "inline";
  if (named === "hidden" || named === "script" || named === "unsupported" || named === "picture")
    return named;
  if ("hidden" in attributes || attributes["aria-hidden"] === "true") return "hidden";
  const property = byProperty[attributes.itemprop ?? ""];
  if (property) return property;
  if (attributes.rel?.split(/\s+/u).includes("author")) return "byline";
  const tokens = `${attributes.class ?? ""} ${attributes.id ?? ""}`
    .split(/\s+/u)
    .filter((token) => token !== "");
  if (!wholePages.has(name))
    for (const [kind, pattern] of byClass) if (tokens.some((token) => pattern.test(token))) return kind;
  return named;
}
