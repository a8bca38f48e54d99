import { fullWebAddress, isWebAddress } from "../webAddress.js";

/** A picture's credit as supplied. If that is only an address, the address is the source and there is no credit line. */
export function recogniseCredit(
  supplied: string,
  link: string | null = null,
): { creditText: string; sourceUrl: string | null } {
  const creditText = supplied.trim();
  const address = creditText.replace(/[.,;]+$/u, "");
  const sourceUrl = isWebAddress(address) ? fullWebAddress(withScheme(address)) : null;
  return { creditText, sourceUrl: sourceUrl ?? link };
}

/** Whether a credit is nothing but addresses, which say where a picture was taken from and not who made it. */
export const creditIsAddress = (creditText: string): boolean => {
  const parts = creditText.split(/[\s,;|]+/u).filter((part) => /[\p{L}\p{N}]/u.test(part));
  return parts.length > 0 && parts.every((part) => isWebAddress(part.replace(/^[(<[]|[.,;)>\]]+$/gu, "")));
};

const label = String.raw`(?:photo(?: credit| by)?|image|picture|фото|сурет|foto|imagen|صورة|תמונה|צילום)\s*:`;
const labelled = new RegExp(
  String.raw`^(.{0,600}?)(?<![\p{L}\p{N}])[([/|—–-]?\s*${label}\s*([^:]{1,200}?)[)\]]?\.?$`,
  "iu",
);
const ended = /[.!?…»”"')\]]$/u;

/** A caption that ends in a credit, taken apart: `The bridge at dusk. Photo: Name / Agency`. */
export function splitCaption(words: string): { caption: string | null; credit: string | null } {
  const held = labelled.exec(words) ?? /^(.{0,600}?)\s*[([]?©\s*([^©]{1,120}?)[)\]]?$/u.exec(words);
  if (!held) return { caption: words === "" ? null : words, credit: null };
  return { caption: held[1]!.trim() || null, credit: held[2]! };
}

/** The same in a line that nothing marks as a caption: a sentence may speak of “the picture: a bridge” and credit nobody. */
export function splitCaptionLine(words: string): ReturnType<typeof splitCaption> {
  const split = splitCaption(words);
  const before = words.slice(0, split.caption?.length ?? 0);
  const next = words.slice(before.length).trimStart();
  return split.credit !== null && (ended.test(before) || /^[([/|—–-]|^©/u.test(next))
    ? split
    : { caption: words, credit: null };
}

const withScheme = (address: string) =>
  /^[a-z][a-z0-9+.-]*:\/\//iu.test(address) ? address : `https://${address}`;
