import { articleDecider } from "../article/article.js";
import type { ArticleEvent } from "../article/events.js";
import type { EditionPicture } from "../article/publication/edition.js";
import { pictureWords } from "../article/text/pictureWords.js";
import type { Recorded } from "../decider.js";
import type { PhotoEvent } from "../photo/events.js";
import { photoDecider } from "../photo/photo.js";
import type { StoryEvent } from "../story/events.js";
import type { Placement } from "../story/placement.js";
import { storyDecider } from "../story/story.js";
import { articleThen, type ArticleThen } from "./articleThen.js";
import { noPhotoYet, photoThen, type PhotoThen } from "./photoThen.js";
import { storyThen, type StoryThen } from "./storyThen.js";

/** An article with its story and its pictures, as they all stood at one moment. */
export type TextThen = Readonly<{
  articleId: string;
  /** The newest revision of the article then, its place in the log and when it was made. */
  revision: number;
  position: number;
  at: string;
  article: ArticleThen;
  story: StoryThen;
  /** By id, the photos that the story ran. */
  photos: ReadonlyMap<string, PhotoThen>;
}>;

/** A picture of the story with its words and its credit line, and what of it was shown. */
export type PictureThen = EditionPicture & Pick<Placement, "crop">;

/** The pictures that ran then, with their words in the article's language; empty where there were none. */
export const picturesThen = ({ article, story, photos }: TextThen): readonly PictureThen[] =>
  story.pictures.map((placement) => {
    const { placementId, photoId, role, crop } = placement;
    const creditLine = (photos.get(photoId) ?? noPhotoYet).credit?.creditLine ?? "";
    return { placementId, photoId, role, crop, creditLine, ...pictureWords(article, placement) };
  });

/** What happened to an article, to its story and to the photos that its story ran: each stream's events, the oldest first. */
export type TextEvents = Readonly<{
  article: readonly Recorded<ArticleEvent>[];
  story: readonly Recorded<StoryEvent>[];
  photos: ReadonlyMap<string, readonly Recorded<PhotoEvent>[]>;
}>;

/** Which moment is meant: a revision of the article with all that stood around it when it was made, an instant, or now. */
export type Moment = Readonly<{ revision: number }> | Readonly<{ at: string }> | "now";

/** The text that these events made by that moment; null if the article had not begun, or has not got that far. */
export function textAfter(events: TextEvents, moment: Moment): TextThen | null {
  const until = eventsUntil(events, moment);
  const last = until?.article.at(-1);
  if (!until || !last) return null;
  const story = storyThen(until.story.reduce(storyDecider.evolve, storyDecider.initial));
  const photos = story.pictures.map(({ photoId }): [string, PhotoThen] => {
    const told = until.photos.get(photoId) ?? [];
    return [photoId, photoThen(told.reduce(photoDecider.evolve, photoDecider.initial))];
  });
  return {
    articleId: last.stream.slice("article-".length),
    revision: last.revision,
    position: last.position,
    at: last.meta.at,
    article: articleThen(until.article.reduce(articleDecider.evolve, articleDecider.initial)),
    story,
    photos: new Map(photos),
  };
}

/** What had happened by that moment; null if the article had not begun, or has not got that far. */
export function eventsUntil(events: TextEvents, moment: Moment): TextEvents | null {
  const article = reached(events.article, moment);
  const last = article.at(-1);
  if (!last || (moment !== "now" && "revision" in moment && last.revision !== moment.revision)) return null;
  const around = moment !== "now" && "revision" in moment ? { position: last.position } : moment;
  const photos = [...events.photos].map(([id, told]) => [id, reached(told, around)] as const);
  return { article, story: reached(events.story, around), photos: new Map(photos) };
}

/**
 * The events of a stream up to a moment. Clocks may be set back: an instant means what was recorded before anything that bears
 * a later time.
 */
function reached<E extends Recorded>(
  told: readonly E[],
  moment: Moment | Readonly<{ position: number }>,
): readonly E[] {
  if (moment === "now") return told;
  const isLater = (event: E) =>
    "position" in moment
      ? event.position > moment.position
      : "revision" in moment
        ? event.revision > moment.revision
        : event.meta.at > moment.at;
  const end = told.findIndex(isLater);
  return end === -1 ? told : told.slice(0, end);
}
