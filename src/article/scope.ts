import { canonicalHash } from "../canonicalHash.js";
import { gates, type Gate } from "../gate.js";
import type { Article } from "./article.js";
import type { PictureAtHand } from "./commands.js";
import type { ArticleEvent } from "./events.js";

const textGates = gates.filter((gate) => gate !== "photo");

/** The gates whose scope an event's words fall into. */
export function gatesTouchedBy(event: ArticleEvent): readonly Gate[] {
  switch (event.type) {
    case "ArticleDrafted":
    case "HeadlineChanged":
    case "DekChanged":
    case "BylineSet":
    case "BodyRevised":
    case "BlockTranslated":
      return textGates;
    case "SegmentTranslated":
      return /^(caption|altText):/.test(event.data.segmentId) ? gates : textGates;
    case "CaptionWritten":
    case "AltTextWritten":
      return gates;
    case "TranslationOpened":
    case "TranslationRebased":
    case "ImportRecorded":
    case "ArticleSubmitted":
    case "ArticleReturned":
    case "ApprovalGiven":
    case "EditionPublished":
      return [];
  }
}

/** The hash of exactly what a gate's approval is given to: pictures with their words for the photo gate, else the text. */
export function scopeHash(gate: Gate, article: Article, pictures: readonly PictureAtHand[]): string {
  const { captions, altTexts } = article;
  if (gate === "photo")
    return canonicalHash({
      pictures: pictures.map(({ placementId, photoId, creditLine }) => ({
        placementId,
        photoId,
        creditLine,
      })),
      captions,
      altTexts,
    });
  const { headline, dek, byline, body } = article;
  return canonicalHash({ headline, dek, byline, body, captions, altTexts });
}
