import { z } from "zod";
import { cleanLine } from "./cleanText.js";
import { elementsIn, type MarkupElement } from "./markup.js";
import { fullWebAddress } from "../webAddress.js";

const words = z
  .string()
  .transform((raw) => cleanLine(raw) || null)
  .nullable()
  .catch(null);
/** What can be read of a list, or of a single thing in its place; one thing that cannot be read costs no other. */
const list = <Item extends z.ZodType>(item: Item) =>
  z
    .unknown()
    .optional()
    .transform((value) =>
      [value]
        .flat()
        .slice(0, 50)
        .flatMap((one) => {
          const read = item.safeParse(one);
          return read.success ? [read.data] : [];
        }),
    );

const person = z.union([
  z.string().transform((name) => ({ name: cleanLine(name), isPerson: true })),
  z.object({ "@type": z.unknown(), name: z.string() }).transform((one) => ({
    name: cleanLine(one.name),
    isPerson: one["@type"] !== "Organization" && one["@type"] !== "NewsMediaOrganization",
  })),
]);
const people = list(person).transform((all) =>
  all.filter((one) => one.isPerson && one.name !== "").map((one) => one.name),
);

const image = z.union([
  z.string().transform((url) => ({ url: fullWebAddress(url), caption: null, creditText: null })),
  z
    .object({ url: words, contentUrl: words, caption: words, creditText: words })
    .transform(({ url, contentUrl, ...rest }) => ({ ...rest, url: fullWebAddress(url ?? contentUrl ?? "") })),
]);

const newsArticle = z.object({
  "@type": z.union([z.string(), z.array(z.string())]).transform((type) => [type].flat()),
  headline: words,
  alternativeHeadline: words,
  description: words,
  datePublished: words,
  inLanguage: words,
  url: words,
  author: people,
  translator: people,
  editor: people,
  image: list(image),
  translationOfWork: z
    .unknown()
    .optional()
    .transform((work) => work !== undefined),
});

/** What a page's schema.org data says of its article. */
export type NewsArticleData = Readonly<z.output<typeof newsArticle>>;

/** The first article that a page's JSON-LD describes; null if it describes none or cannot be read. */
export function structuredData(page: MarkupElement): NewsArticleData | null {
  for (const element of elementsIn(page)) {
    if (element.name !== "script" || !/ld\+json/iu.test(element.attributes.type ?? "")) continue;
    for (const candidate of candidatesIn(element)) {
      const read = newsArticle.safeParse(candidate);
      if (read.success && read.data["@type"].some((type) => /Article$|^BlogPosting$/u.test(type)))
        return read.data;
    }
  }
  return null;
}

function candidatesIn(script: MarkupElement): readonly unknown[] {
  const source = script.children.map((child) => (child.kind === "text" ? child.text : "")).join("");
  try {
    const data: unknown = JSON.parse(source);
    return [data].flat().flatMap((one: unknown) => [one, ...graphOf(one)]);
  } catch {
    return []; // Half of the world's JSON-LD is written by hand.
  }
}

const graphOf = (data: unknown): readonly unknown[] =>
  data !== null && typeof data === "object" && "@graph" in data ? [data["@graph"]].flat() : [];
