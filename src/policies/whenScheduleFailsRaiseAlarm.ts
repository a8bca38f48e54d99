import { articleIdOf } from "../article/articleIdOf.js";
import type { ArticleEvent } from "../article/events.js";
import type { AlarmCode } from "../article/publication/alarm.js";
import type { Recorded } from "../decider.js";
import { policy, type Wish } from "./policy.js";
import { uuidOf } from "./uuidOf.js";

type Heard = Extract<ArticleEvent, { type: "ScheduleFailed" | "ScheduleMissed" }>;

/** When something that was to go out by itself did not, somebody is told. */
export const whenScheduleFailsRaiseAlarm = policy<Heard>({
  name: "whenScheduleFailsRaiseAlarm",
  role: "publisher",
  when: {
    ScheduleFailed: (event) => alarm(event, "SCHEDULE_FAILED", "What was scheduled was refused at its hour."),
    ScheduleMissed: (event) => alarm(event, "SCHEDULE_MISSED", "The hour of what was scheduled had passed."),
  },
});

function alarm(event: Recorded<Heard>, code: AlarmCode, reason: string): Promise<readonly Wish[]> {
  const { scheduleId } = event.data;
  const asked = { type: "RaiseAlarm", alarmId: uuidOf(event.id), code, about: scheduleId } as const;
  return Promise.resolve([{ asked, id: articleIdOf(event.stream), reason }]);
}
