import { articleIdOf } from "../article/articleIdOf.js";
import type { ArticleEvent } from "../article/events.js";
import { blockerSentence, type Blocker } from "../blocker.js";
import type { Recorded } from "../decider.js";
import { policy, type Wish } from "./policy.js";
import { uuidOf } from "./uuidOf.js";

type Heard = Extract<ArticleEvent, { type: "EditionPublished" | "ArticleRepublished" }>;

/**
 * When something goes out in the very moment in which its story or a picture of it is blocked, an alarm says past what.
 * Nothing is withdrawn by itself: readers have seen it, whether it is worse to take it away again is a judgement, and an
 * unpublished page says nothing to those who read it. So a person decides.
 */
export const whenEditionSlipsPastABlockerRaiseAlarm = policy<Heard>({
  name: "whenEditionSlipsPastABlockerRaiseAlarm",
  role: "publisher",
  when: {
    async EditionPublished(event, look) {
      const blockers = await look.slippedPast(event);
      // A killed picture in a new edition rings by itself, in `whenPhotoKilledHoldArticles.ts`.
      return alarm(
        event,
        blockers.filter(({ code }) => code !== "PHOTO_KILLED"),
      );
    },
    ArticleRepublished: async (event, look) => alarm(event, await look.slippedPast(event)),
  },
});

function alarm({ id, stream }: Recorded<Heard>, blockers: readonly Blocker[]): readonly Wish[] {
  if (blockers.length === 0) return [];
  const asked = {
    type: "RaiseAlarm",
    alarmId: uuidOf(id),
    code: "PUBLISHED_AGAINST_A_BLOCKER",
    about: id,
  } as const;
  return [{ asked, id: articleIdOf(stream), reason: blockers.map(blockerSentence).join(" ") }];
}
