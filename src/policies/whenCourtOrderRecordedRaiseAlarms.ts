import { covers } from "../story/courtOrder.js";
import type { StoryEvent } from "../story/events.js";
import { policy } from "./policy.js";
import { uuidOf } from "./uuidOf.js";

type Heard = Extract<StoryEvent, { type: "CourtOrderRecorded" }>;

/**
 * When a court's order is recorded, every article that readers see in a language that it covers raises an alarm. Whether
 * to take it down, correct it or go to a higher court is for people to say, and a taking down names its authority.
 */
export const whenCourtOrderRecordedRaiseAlarms = policy<Heard>({
  name: "whenCourtOrderRecordedRaiseAlarms",
  role: "publisher",
  when: {
    async CourtOrderRecorded({ stream, data }, look) {
      const { orderId, court, jurisdiction, reference } = data;
      const live = await look.liveArticlesOf(stream.slice("story-".length));
      return live
        .filter(({ language }) => covers(data, language))
        .map(({ id }) => ({
          asked: {
            type: "RaiseAlarm" as const,
            alarmId: uuidOf(`${id} ${orderId}`),
            code: "LIVE_AGAINST_A_COURT_ORDER" as const,
            about: orderId,
          },
          id,
          reason: `${court}, ${jurisdiction}: ${reference}`,
        }));
    },
  },
});
