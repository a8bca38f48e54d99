import { articleIdOf } from "../article/articleIdOf.js";
import type { ArticleEvent } from "../article/events.js";
import type { PhotoEvent } from "../photo/events.js";
import type { StoryEvent } from "../story/events.js";
import { policy, type Look, type Wish } from "./policy.js";
import { uuidOf } from "./uuidOf.js";

type Heard =
  | Extract<PhotoEvent, { type: "PhotoKilled" }>
  | Extract<StoryEvent, { type: "PhotoPlaced" | "PhotoReplaced" }>
  | Extract<ArticleEvent, { type: "EditionPublished" }>;

/**
 * When a photo is killed, every unpublished article that runs it is put on hold, and every live one raises an alarm. A
 * placing or an edition that was decided in the same moment, without having seen the kill, is caught when it is told.
 */
export const whenPhotoKilledHoldArticles = policy<Heard>({
  name: "whenPhotoKilledHoldArticles",
  role: "publisher",
  when: {
    PhotoKilled: ({ stream, data }, look) => becauseKilled(stream.slice("photo-".length), data.reason, look),
    PhotoPlaced: ifKilled,
    PhotoReplaced: ifKilled,
    async EditionPublished({ stream, data: { content } }, look) {
      const photos = [...new Set(content.pictures.map(({ photoId }) => photoId))];
      const kills = await Promise.all(photos.map((photoId) => look.killOf(photoId)));
      return photos.flatMap((photoId, n) =>
        kills[n] == null ? [] : [{ ...alarm(articleIdOf(stream), photoId, kills[n]), apart: photoId }],
      );
    },
  },
});

async function ifKilled(
  { data: { photoId } }: Readonly<{ data: Readonly<{ photoId: string }> }>,
  look: Look,
) {
  const reason = await look.killOf(photoId);
  return reason === null ? [] : becauseKilled(photoId, reason, look);
}

async function becauseKilled(photoId: string, reason: string, look: Look): Promise<readonly Wish[]> {
  const { live, unpublished } = await look.articlesRunning(photoId);
  return [
    ...unpublished.map((id) => ({ asked: { type: "PutOnHold" as const }, id, reason: why(reason) })),
    ...live.map((id) => alarm(id, photoId, reason)),
  ];
}

const alarm = (id: string, photoId: string, reason: string): Wish => ({
  asked: {
    type: "RaiseAlarm",
    alarmId: uuidOf(`${id} ${photoId}`),
    code: "LIVE_PHOTO_KILLED",
    about: photoId,
  },
  id,
  reason: why(reason),
});

const why = (reason: string) => `A picture was killed: ${reason}`;
