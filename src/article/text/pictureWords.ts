import type { Article } from "../article.js";

/** What a decision must know of a place in the story to tell whose words an article has for it. */
export type PictureInPlace = Readonly<{
  placementId: string;
  /** The story's revision at which its picture took the place of another; null if none did. */
  replacedAt: number | null;
}>;

/** A picture's words in this language; empty where there are none, or where they describe the picture before it. */
export function pictureWords(
  { captions, altTexts, sawStory }: Pick<Article, "captions" | "altTexts" | "sawStory">,
  { placementId, replacedAt }: PictureInPlace,
): Readonly<{ caption: string; altText: string }> {
  const describes = (words: string) =>
    replacedAt === null || (sawStory[`${words}:${placementId}`] ?? -1) >= replacedAt;
  return {
    caption: (describes("caption") && captions[placementId]) || "",
    altText: (describes("altText") && altTexts[placementId]) || "",
  };
}

/** Notes which revision of the story, and so which picture, the writer of a picture's words had before them. */
export function withStorySeen(
  article: Article,
  words: string,
  { meta }: Readonly<{ meta: Readonly<{ saw: Readonly<Record<string, number>> }> }>,
): Article {
  const seen = meta.saw[`story-${article.storyId}`];
  return seen === undefined ? article : { ...article, sawStory: { ...article.sawStory, [words]: seen } };
}
