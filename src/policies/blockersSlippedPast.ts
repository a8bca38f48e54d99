import type { Article } from "../article/article.js";
import { articleIdOf } from "../article/articleIdOf.js";
import { streamName } from "../asked.js";
import { inForce, type Blocker } from "../blocker.js";
import type { Recorded } from "../decider.js";
import type { LookUps } from "../lookUps.js";
import { photoAtHand } from "../photo/photoAtHand.js";
import { storyBlockers } from "../story/storyBlockers.js";

/**
 * What stood in the way of a publication when it was recorded, and had not yet when its decision looked: what its story
 * and its pictures had recorded in between. There is no append over several streams, so this can happen; rarely.
 */
export async function blockersSlippedPast(
  look: LookUps,
  { stream, revision, position, meta }: Pick<Recorded, "stream" | "revision" | "position" | "meta">,
): Promise<readonly Blocker[]> {
  const article = await look.article(articleIdOf(stream), revision);
  const edition = article && (await look.edition(article));
  if (!edition) return [];
  const since = (category: "story" | "photo", id: string) => ({
    after: meta.saw[streamName(category, id)] ?? -1,
    before: position,
  });

  async function ofStory(version: Article): Promise<readonly Blocker[]> {
    const { storyId } = version;
    const story = await look.storyMeanwhile(storyId, since("story", storyId));
    return story ? storyBlockers(story, version) : [];
  }
  async function ofPicture({ placementId, photoId }: Readonly<{ placementId: string; photoId: string }>) {
    const photo = await look.photoMeanwhile(photoId, since("photo", photoId));
    const blockers = photo ? photoAtHand(photo).blockers : [];
    return blockers.map((blocker): Blocker => ({ ...blocker, placementId, photoId }));
  }

  const found = await Promise.all([ofStory(article), ...edition.content.pictures.map(ofPicture)]);
  return found.flat().filter((blocker) => inForce(blocker, meta.at));
}
