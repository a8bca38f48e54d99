import { isWebAddress, fullWebAddress } from "../webAddress.js";
import { readLabel } from "./labels.js";
import type { AttributedOutlet, Credited } from "./page.js";
import { recogniseByline, saysTranslated } from "./recogniseByline.js";
import { recogniseCredit, splitCaptionLine } from "./recogniseCredit.js";
import { recogniseDate } from "./recogniseDate.js";

/** What one line says about the page rather than in it. */
export type Claim =
  | Readonly<{ about: "byline"; credits: readonly Credited[] }>
  | Readonly<{ about: "credit"; creditText: string; sourceUrl: string | null; caption: string | null }>
  | Readonly<{ about: "caption" | "altText"; words: string }>
  | Readonly<{ about: "attributedTo"; outlet: AttributedOutlet }>
  | Readonly<{ about: "publishedAt"; iso: string }>
  | Readonly<{ about: "translation" }>;

const longestClaim = 400;
const longestCredit = 200;

/**
 * What a line says about the page: its credits, its picture, its date. Null for a line of the text itself.
 * A line may say several things between bars, `By A | 31 July 2025`, but then it must say nothing else.
 * Bare dates and captions count only outside the prose, where nothing else could be meant.
 */
export function recogniseLine(
  text: string,
  link: string | null,
  outsideProse: boolean,
): readonly Claim[] | null {
  if (text.length > longestClaim) return null;
  const claims = partsOf(text).map((part) => recognisePart(part, link, outsideProse));
  return claims.some((claim) => claim === null) ? null : (claims as readonly Claim[]);
}

/** `By A | 31 July 2025`, or as wires do it `(Reporting by A; Editing by B)`. */
function partsOf(text: string): readonly string[] {
  const bracketed = /^\(([^()]+)\)\.?$/u.exec(text);
  return bracketed
    ? bracketed[1]!.split(/;\s+/u)
    : text.replace(/^[|•·]\s+|\s+[|•·]$/gu, "").split(/\s+[|•·]\s+/u);
}

function recognisePart(text: string, link: string | null, outsideProse: boolean): Claim | null {
  const credits = recogniseByline(text);
  if (credits) return { about: "byline", credits };

  const label = readLabel(text);
  if (label && label.value !== "" && (label.colon || label.meaning === "photo")) {
    const { meaning, value } = label;
    if (meaning === "photo" && value.length <= longestCredit)
      return { about: "credit", ...recogniseCredit(value, link), caption: null };
    if (meaning === "caption" || meaning === "altText") return { about: meaning, words: value };
    if (meaning === "source" && value.length <= 100 && !/[.!?]\s/u.test(value))
      return { about: "attributedTo", outlet: sourceNamed(value, link) };
    if (meaning === "published") {
      const iso = recogniseDate(value)?.iso;
      return iso ? { about: "publishedAt", iso } : null;
    }
  }
  return outsideProse ? recogniseBare(text, link) : null;
}

function recogniseBare(text: string, link: string | null): Claim | null {
  const iso = recogniseDate(text)?.iso;
  if (iso) return { about: "publishedAt", iso };
  if (text.length <= 120 && saysTranslated(text)) return { about: "translation" };
  const { caption, credit } = splitCaptionLine(text);
  return credit !== null && caption !== null
    ? { about: "credit", ...recogniseCredit(credit, link), caption }
    : null;
}

/** A domain alone names an outlet; only a whole address leads to what the outlet said. */
function sourceNamed(value: string, link: string | null): AttributedOutlet {
  const url = isWebAddress(value) ? fullWebAddress(value) : null;
  return url ? { name: new URL(url).hostname.replace(/^www\./u, ""), url } : { name: value, url: link };
}
