import { canonicalHash } from "../../canonicalHash.js";
import { gates, type Gate } from "../../gate.js";
import type { Article } from "../article.js";
import type { PictureAtHand } from "../commands.js";
import { hasHeadlines } from "../text/headlines.js";

const textGates = gates.filter((gate) => gate !== "photo");

/** The facets of everything that readers would see of this text. */
export const wholeText = [
  "headline",
  "headline:*",
  "dek",
  "kicker",
  "dateline",
  "slug",
  "byline",
  "body:*",
  "place:*",
  "order:*",
  "caption:*",
  "altText:*",
  "segment:*",
  "pin",
  "pin:*",
];

/** The facets of what the photo desk approves: the words of pictures, whatever the copy desk does meanwhile. */
export const pictureWords = ["caption", "altText"].flatMap((kind) => [
  `${kind}:*`,
  `segment:${kind}:*`,
  `pin:${kind}:*`,
]);

/** The facets that what is said on a gate looks at: it is said of exactly this, and in review. */
export const gateReads = (gate: Gate): readonly string[] => [
  ...(gate === "photo" ? pictureWords : wholeText),
  "workflow",
];

const text =
  /^(?:headline|dek|kicker|dateline|slug|byline|(?:headline|body|place|order|caption|altText|segment):.*)$/;
const ofPictures = /^(?:segment:)?(?:caption|altText):/;

/** The gates whose scope these facets fall into: who touches one has written some of what the gate approves. */
export function gatesTouchedBy(writes: readonly string[]): readonly Gate[] {
  if (writes.some((facet) => ofPictures.test(facet))) return gates;
  return writes.some((facet) => text.test(facet)) ? textGates : [];
}

/** What a gate's word is said of, as far as pictures go. */
type PictureInScope = Pick<PictureAtHand, "placementId" | "photoId" | "creditLine" | "crop">;

/** The hash of exactly what a gate's approval is given to. */
export const scopeHash = (gate: Gate, article: Article, pictures: readonly PictureInScope[]): string =>
  canonicalHash(scopeOf(gate, article, pictures));

/** Exactly what a gate's approval is given to: pictures with their words for the photo gate, else the text. */
export function scopeOf(gate: Gate, article: Article, pictures: readonly PictureInScope[]) {
  const { captions, altTexts } = article;
  if (gate === "photo")
    return {
      pictures: pictures.map(({ placementId, photoId, creditLine, crop }) => ({
        placementId,
        photoId,
        creditLine,
        // Absent where the whole picture is shown, as in approvals from before there were crops.
        ...(crop && { crop }),
      })),
      captions,
      altTexts,
    };
  const { headline, headlines, dek, byline, body, kicker, dateline, slug } = article;
  // Absent where there is none: approvals from before there was any stay bound to what they were given to.
  const furniture = {
    ...(kicker !== null && { kicker }),
    ...(dateline !== null && { dateline }),
    ...(slug !== null && { slug }),
    ...(hasHeadlines(headlines) && { headlines }),
  };
  return { headline, dek, byline, body, captions, altTexts, ...furniture };
}
