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

/** Whether a credit is nothing but an address, which says where a picture was taken from and not who made it. */
export const creditIsAddress = (creditText: string): boolean =>
  isWebAddress(creditText.replace(/[.,;]+$/u, ""));

/** A caption that ends in a credit, taken apart: `The bridge at dusk. Photo: Name / Agency`. */
export function splitCaption(words: string): { caption: string | null; credit: string | null } {
  const labelled =
    /^(.{0,600}?)\s*[([/|—–-]?\s*(?:photo(?: credit| by)?|image|picture|фото|сурет|foto|imagen|صورة|תמונה|צילום)\s*:\s*([^:]{1,200}?)[)\]]?\.?$/iu.exec(
      words,
    );
  const held = labelled ?? /^(.{0,600}?)\s*[([]?©\s*([^©]{1,120}?)[)\]]?$/u.exec(words);
  if (!held) return { caption: words === "" ? null : words, credit: null };
  return { caption: held[1] || null, credit: held[2]! };
}

const withScheme = (address: string) =>
  /^[a-z][a-z0-9+.-]*:\/\//iu.test(address) ? address : `https://${address}`;
