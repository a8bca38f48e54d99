import { directionOf } from "../../language.js";
import type { Article } from "../article.js";
import type { PublicationFacts } from "../commands.js";
import type { EditionContent } from "./edition.js";

/** What readers would see if the working copy were published now. */
export function contentOf(
  article: Article,
  { pictures }: Pick<PublicationFacts, "pictures">,
): EditionContent {
  const { language, headline, dek, byline, body, captions, altTexts, kicker, dateline, slug } = article;
  return {
    language,
    direction: directionOf(language),
    headline,
    dek,
    byline,
    body,
    pictures: pictures.map(({ placementId, photoId, role, creditLine }) => ({
      placementId,
      photoId,
      role,
      creditLine: creditLine ?? "",
      caption: captions[placementId] ?? "",
      altText: altTexts[placementId] ?? "",
    })),
    ...(kicker !== null && { kicker }),
    ...(dateline !== null && { dateline }),
    ...(slug !== null && { slug }),
  };
}
