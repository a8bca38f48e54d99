import type {
  AttributedOutlet,
  Credited,
  Finding,
  PageLine,
  Problem,
  ReadBlock,
  ReadPhoto,
  RelatedItem,
} from "./page.js";

/** One block of a page and the line it starts on. */
export type Piece = Readonly<{ line: number; block: ReadBlock }>;

/** What a page says of itself outside its text: in its head, its markup, its first line. */
export type Declared = Readonly<{
  headline: string | null;
  dek: string | null;
  language: string | null;
  photo: ReadPhoto | null;
  publishedAt: string | null;
  byline: readonly Credited[];
  attributedTo: readonly AttributedOutlet[];
  canonicalUrl: string | null;
  related: readonly RelatedItem[];
  translated: boolean;
}>;

/** A page taken apart by its form but not yet understood: the same for text and HTML from here on. */
export type Reading = Readonly<{
  pieces: readonly Piece[];
  /** What stands between a title and a text that the page keeps apart: it speaks about the article, or it is left over. */
  beside: readonly Piece[];
  declared: Declared;
  findings: readonly Finding[];
  unrecognised: readonly PageLine[];
  problems: readonly Problem[];
}>;

/** A page that declares nothing. */
export const nothingDeclared: Declared = {
  headline: null,
  dek: null,
  language: null,
  photo: null,
  publishedAt: null,
  byline: [],
  attributedTo: [],
  canonicalUrl: null,
  related: [],
  translated: false,
};

/** A picture of which nothing is known yet. */
export const unknownPhoto: ReadPhoto = {
  creditText: null,
  sourceUrl: null,
  caption: null,
  altText: null,
  imageUrl: null,
};
