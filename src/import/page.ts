import type { Block, Text } from "../article/body/block.js";

/** How the bytes of a page were written. */
export type PageForm = "text" | "html";

type Unnumbered<B extends Block> = B extends Block
  ? Omit<B, "attrs"> & Readonly<{ attrs: Omit<B["attrs"], "id"> }>
  : never;

/** A block as a page has it: ids are given when someone keeps it. */
export type ReadBlock = Unnumbered<Extract<Block, { type: "paragraph" | "heading" | "quote" | "list" }>>;

/** What a page's credits may say somebody did. */
export type CreditedRole = "author" | "originalAuthor" | "translator" | "editor" | "photographer";

/** Somebody a page credits, as it spells the name. */
export type Credited = Readonly<{ name: string; role: CreditedRole }>;

/** The page's language as a BCP 47 tag: declared by the page, or read off its words. */
export type ReadLanguage = Readonly<{ tag: string; certainty: "declared" | "sure" | "unsure" }>;

/** The page's leading picture. A credit that is only an address stands here as supplied and again as the source. */
export type ReadPhoto = Readonly<{
  creditText: string | null;
  sourceUrl: string | null;
  caption: string | null;
  altText: string | null;
  imageUrl: string | null;
}>;

/**
 * Where and when a report was filed, as printed; the agency is whoever the dateline names in brackets. The words are the
 * whole opening that was cut off the first paragraph, so that nothing is lost with it.
 */
export type ReadDateline = Readonly<{
  place: string;
  date: string | null;
  agency: string | null;
  words: readonly Text[];
}>;

/** An outlet that the text says it has something from. */
export type AttributedOutlet = Readonly<{ name: string; url: string | null }>;

/** A line that points to another page. */
export type RelatedItem = Readonly<{ title: string; url: string | null }>;

/** Everything a page was understood to say. */
export type Recognised = Readonly<{
  headline: string | null;
  dek: string | null;
  language: ReadLanguage | null;
  photo: ReadPhoto | null;
  dateline: ReadDateline | null;
  /** ISO 8601, as precise as the page is: a day, or a time with an offset only where the page states one. */
  publishedAt: string | null;
  byline: readonly Credited[];
  attributedTo: readonly AttributedOutlet[];
  canonicalUrl: string | null;
  blocks: readonly ReadBlock[];
  /** Page furniture, kept apart from the text: it changes for months while the text does not. */
  related: readonly RelatedItem[];
}>;

/** A part of the page that may be recognised, missing or doubtful. */
export type PageField = keyof Recognised | "credit" | "caption" | "altText";

/** Where something was found, in the page's own words. Lines count from 1. */
export type Finding = Readonly<{ field: PageField; text: string; line: number }>;

/** Words of the page that nobody understood. */
export type PageLine = Readonly<{ line: number; text: string }>;

/** Everything about a page that a machine must not settle. */
export type ProblemCode =
  | "HEADLINE_MISSING"
  | "HEADLINE_UNCERTAIN"
  | "BODY_MISSING"
  | "BODY_UNCERTAIN"
  | "LANGUAGE_UNCERTAIN"
  | "BYLINE_MISSING"
  | "TRANSLATOR_MISSING"
  | "DATELINE_MISSING"
  | "PUBLICATION_DATE_MISSING"
  | "CREDIT_IS_A_URL"
  | "CREDIT_MISSING"
  | "CAPTION_MISSING"
  | "ALT_TEXT_MISSING"
  | "PHOTO_LEFT_OUT"
  | "SOURCE_LINK_MISSING"
  | "LINK_DROPPED"
  | "EMBEDDED_SCRIPT_DROPPED"
  | "UNSUPPORTED_ELEMENT";

/** Something a person has to settle before the page can run, in a sentence fit to show. */
export type Problem = Readonly<{ code: ProblemCode; field: PageField; message: string }>;

/** What reading a page came to. Its hash is of the raw bytes, so that anybody can check which page was read. */
export type ImportReport = Readonly<{
  name: string;
  sha256: string;
  form: PageForm;
  recognised: Recognised;
  findings: readonly Finding[];
  unrecognised: readonly PageLine[];
  needsAPerson: readonly Problem[];
}>;

/** Why some bytes cannot be read as a page at all. */
export type UnreadableCode =
  "PAGE_EMPTY" | "PAGE_TOO_LARGE" | "PAGE_NOT_TEXT" | "ENCODING_UNKNOWN" | "NESTED_TOO_DEEPLY";

/** A refusal to read, in a sentence fit to show. */
export type Unreadable = Readonly<{ code: UnreadableCode; message: string }>;
