import { directionOf } from "../../language.js";
import type { Article } from "../article.js";
import type { PublicationFacts } from "../commands.js";
import { pictureWords } from "../text/pictureWords.js";
import type { EditionContent } from "./edition.js";

/** What readers would see if the working copy were published now. */
export function contentOf(
  article: Article,
  { pictures }: Pick<PublicationFacts, "pictures">,
): EditionContent {
  const { language, headline, dek, byline, body, kicker, dateline, slug } = article;
  return {
    language,
    direction: directionOf(language),
    headline,
    dek,
    byline,
    body,
    pictures: pictures.map((picture) => {
      const { placementId, photoId, role, creditLine } = picture;
      return {
        placementId,
        photoId,
        role,
        creditLine: creditLine ?? "",
        ...pictureWords(article, picture),
      };
    }),
    ...(kicker !== null && { kicker }),
    ...(dateline !== null && { dateline }),
    ...(slug !== null && { slug }),
  };
}
