import { articleDecider, type Article } from "../article/article.js";
import { scopeOf } from "../article/review/scope.js";
import type { Json, Recorded } from "../decider.js";
import { canonicalHash } from "../canonicalHash.js";
import { Fault } from "../fault.js";
import type { Gate } from "../gate.js";
import { photoDecider, type Photo } from "../photo/photo.js";
import { photoAtHand } from "../photo/photoAtHand.js";
import type { Folds } from "../store/folds.js";
import { storyDecider, type Story } from "../story/story.js";

/** By their hash, the exact texts that were decided on at the gates: folded from the revisions that the decision saw. */
export async function decidedTexts(
  folds: Folds,
  decisions: readonly Recorded[],
): Promise<Readonly<Record<string, Json>>> {
  const texts: Record<string, Json> = {};
  for (const { stream, revision, data, meta } of decisions) {
    const hash = data["contentHash"] as string;
    if (Object.hasOwn(texts, hash)) continue;
    const article = await folds.at<Article, never>(articleDecider, stream, revision - 1);
    const text = scopeOf(data["gate"] as Gate, article!, await picturesSeen(folds, article!, meta.saw));
    if (canonicalHash(text) !== hash)
      throw new Fault(
        "EVENT_UNREADABLE",
        `The text that revision ${revision} of ${stream} decided on is not in the log.`,
        {
          stream,
          revision,
        },
      );
    texts[hash] = text;
  }
  return texts;
}

async function picturesSeen(folds: Folds, { storyId }: Article, saw: Readonly<Record<string, number>>) {
  const stream = `story-${storyId}`;
  const story = await folds.at<Story, never>(storyDecider, stream, saw[stream] ?? -1);
  return Promise.all(
    (story?.pictures ?? []).map(async (placement) => {
      const photoStream = `photo-${placement.photoId}`;
      const photo = await folds.at<Photo, never>(photoDecider, photoStream, saw[photoStream] ?? -1);
      return { ...placement, creditLine: photo ? photoAtHand(photo).creditLine : null };
    }),
  );
}
