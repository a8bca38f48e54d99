import type { Article } from "../../src/article/article.js";
import type { Block } from "../../src/article/body/block.js";
import { plainText } from "../../src/article/body/plainText.js";
import type { EditionContent } from "../../src/article/publication/edition.js";
import type { BylineEntry } from "../../src/article/text/byline.js";
import type { Headlines } from "../../src/article/text/headlines.js";
import { pictureWords } from "../../src/article/text/pictureWords.js";
import type { SearchField } from "./searchFields.js";

/** Words that stand together: a line, a block, the words of one picture. Its key names the place within the article. */
export type Passage = Readonly<{ key: string; field: SearchField; text: string }>;

/** A picture that an article's story runs, as far as its words go. */
export type PictureSearched = Readonly<{
  placementId: string;
  replacedAt: number | null;
  creditLine: string | null;
}>;

type Lines = Pick<EditionContent, "headline" | "dek" | "byline" | "body"> &
  Readonly<{ kicker: string | null; dateline: string | null; headlines: Headlines }>;

/** What a working copy says itself, whatever its story and its pictures say. */
export const passagesOfArticle = (article: Article): readonly Passage[] => [
  ...linesOf({ ...article, dateline: article.dateline?.text ?? null }),
  ...Object.entries(article.captions).map(([id, text]) => passage(`caption:${id}`, "caption", text)),
  ...Object.entries(article.altTexts).map(([id, text]) => passage(`altText:${id}`, "altText", text)),
];

/** Whether two states of an article say the same; what is kept by evolving is the same object. */
export const saysTheSame = (one: Article, other: Article): boolean =>
  one.headline === other.headline &&
  one.headlines === other.headlines &&
  one.dek === other.dek &&
  one.kicker === other.kicker &&
  one.dateline === other.dateline &&
  one.byline === other.byline &&
  one.body === other.body &&
  one.captions === other.captions &&
  one.altTexts === other.altTexts;

/** What is read of a working copy: its own words, its story's slugline, and its pictures as they stand now. */
export const passagesOfCopy = (
  article: Article,
  slugline: string,
  pictures: readonly PictureSearched[],
): readonly Passage[] =>
  said([
    ...linesOf({ ...article, dateline: article.dateline?.text ?? null }),
    passage("slugline", "slugline", slugline),
    ...pictures.flatMap((picture) => wordsOfPicture({ ...picture, ...pictureWords(article, picture) })),
  ]);

/** What readers see of an edition. */
export const passagesOfEdition = (content: EditionContent, headlines: Headlines): readonly Passage[] =>
  said([
    ...linesOf({
      ...content,
      headlines,
      kicker: content.kicker ?? null,
      dateline: content.dateline?.text ?? null,
    }),
    ...content.pictures.flatMap(wordsOfPicture),
  ]);

/** Only what says something. */
export const said = (passages: readonly Passage[]): readonly Passage[] =>
  passages.filter(({ text }) => text.trim() !== "");

const passage = (key: string, field: SearchField, text: string | null): Passage => ({
  key,
  field,
  text: text ?? "",
});

const linesOf = ({ headline, headlines, kicker, dek, dateline, byline, body }: Lines): readonly Passage[] => [
  passage("headline", "headline", headline),
  ...Object.entries(headlines).map(([role, text]) => passage(`headline:${role}`, "headline", text)),
  passage("kicker", "kicker", kicker),
  passage("dek", "dek", dek),
  passage("dateline", "dateline", dateline),
  passage("byline", "byline", namesIn(byline)),
  ...body.map((block) => passage(`body:${block.attrs.id}`, "body", textOf(block))),
];

const namesIn = (byline: readonly BylineEntry[]) => byline.map(({ name }) => name).join(", ");

const textOf = (block: Block) => (block.type === "embed" ? block.attrs.title : plainText(block));

const wordsOfPicture = ({
  placementId,
  creditLine,
  caption,
  altText,
}: Readonly<{ placementId: string; creditLine: string | null; caption: string; altText: string }>) => [
  passage(`caption:${placementId}`, "caption", caption),
  passage(`altText:${placementId}`, "altText", altText),
  passage(`credit:${placementId}`, "credit", creditLine),
];
