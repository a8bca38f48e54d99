import { describe, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ScheduleFacts } from "../../src/article/commands.js";
import type { ArticleEvent } from "../../src/article/events.js";
import type { Blocker } from "../../src/blocker.js";
import { approvalOf, articleAfter, refusalOf } from "../support/telling/articleAfter.js";
import { edition } from "../support/telling/edition.js";
import {
  altTextWritten,
  bodyWritten,
  captionWritten,
  drafted,
  headlineChanged,
  picture,
  returned,
  submitted,
  uuid,
} from "../support/telling/facts.js";
import { minute, type Told } from "../support/telling/recorded.js";
import { specify } from "../support/telling/spec.js";
import { ordered, rescinded } from "../support/telling/withdrawalFacts.js";

const given = specify(articleDecider);
const scheduleId = uuid(0x701);
const written = [drafted, bodyWritten, captionWritten, altTextWritten, submitted] as const;
const approved = [...written, approvalOf("copy", written, [picture])] as const;
const pinnedRevision = approved.length - 1;
const pictures = [picture];
const facts = (past: readonly Told<ArticleEvent>[], more: Partial<ScheduleFacts> = {}): ScheduleFacts => ({
  pictures,
  story: [],
  requiredGates: ["copy"],
  lateMinutes: 15,
  pinned: articleAfter(past),
  ...more,
});

// Nine in the morning in UTC is two in the afternoon in Almaty.
const almaty = { zone: "Asia/Almaty", which: null } as const;
const schedule = {
  type: "SchedulePublication",
  scheduleId,
  revision: pinnedRevision,
  wallTime: "2026-03-01T15:00:00",
  ...almaty,
  facts: facts(approved),
} as const;
const first = edition(1, approved, pictures);
const { contentHash } = first.data;
const hour = {
  at: "2026-03-01T10:00:00.000Z",
  zone: "Asia/Almaty",
  wallTime: "2026-03-01T15:00:00",
} as const;
const scheduled = {
  type: "PublicationScheduled",
  data: { scheduleId, revision: pinnedRevision, contentHash, ...hour },
} satisfies ArticleEvent;
const embargoed = (until: string): Blocker => ({ code: "EMBARGOED", until });

describe("SchedulePublication", () => {
  test("pins a revision with the hash of what it would show, and the instant that the clocks mean", () => {
    given(...approved)
      .when(schedule)
      .thenRecorded(scheduled);
  });

  test("pins an older revision that could go out, whatever was written since", () => {
    given(...approved, headlineChanged("Another"))
      .when(schedule)
      .thenRecorded(scheduled);
  });

  test("judges the story at the scheduled instant: an embargo that ends before it stands in nobody's way", () => {
    const until = (at: string) => facts(approved, { story: [embargoed(at) as never] });
    given(...approved)
      .when({ ...schedule, facts: until(hour.at) })
      .thenRecorded(scheduled);
    given(...approved)
      .when({ ...schedule, facts: until("2026-03-01T10:00:00.001Z") })
      .thenRefused({ code: "BLOCKED", blockers: [embargoed("2026-03-01T10:00:00.001Z")] });
  });

  test("is refused while a gate is closed for that revision, though it is open for the newest", () => {
    given(...approved)
      .when({ ...schedule, revision: 4, facts: facts(written) })
      .thenRefused({ code: "BLOCKED", blockers: [{ code: "GATE_CLOSED", gate: "copy" }] });
  });

  test("is refused once the text was handed back, though the pinned revision was in review", () => {
    given(...approved, returned)
      .when(schedule)
      .thenRefused({ code: "BLOCKED", blockers: [{ code: "NOT_SUBMITTED" }] });
  });

  test("is refused for a revision that there is not", () => {
    given(...approved)
      .when({ ...schedule, revision: 99, facts: facts(approved, { pinned: null }) })
      .thenInvalid("revision");
  });

  test.each([
    ["wallTime", { wallTime: "2026-03-01T14:00:00" }],
    ["wallTime", { wallTime: "at six" }],
    ["zone", { zone: "Asia/Nowhere" }],
    ["which", { wallTime: "2026-10-25T02:30:00", zone: "Europe/Amsterdam" }],
    ["wallTime", { wallTime: "2026-03-29T02:30:00", zone: "Europe/Amsterdam" }],
  ])("is refused for an hour that has passed, is none, or is not one: %s %j", (path, other) => {
    given(...approved)
      .when({ ...schedule, ...other })
      .thenInvalid(path);
  });

  test("records nothing twice, and is refused while something else is to come", () => {
    given(...approved, scheduled)
      .when({ ...schedule, scheduleId: uuid(0x702) })
      .thenNothing();
    given(...approved, scheduled)
      .when({ ...schedule, scheduleId: uuid(0x702), wallTime: "2026-03-01T16:00:00" })
      .thenRefused({ code: "ALREADY_SCHEDULED", scheduledAt: hour.at });
  });

  test("is refused for what is live: a change has a class", () => {
    given(...approved, first)
      .when(schedule)
      .thenRefused({ code: "ALREADY_LIVE", edition: 1 });
  });
});

describe("MoveSchedule", () => {
  const move = { type: "MoveSchedule", ...almaty, facts: facts(approved) } as const;

  test("sets another hour for the same revision, and the same hour again records nothing", () => {
    given(...approved, scheduled)
      .when({ ...move, wallTime: "2026-03-02T06:00:00" })
      .thenRecorded({
        type: "ScheduleMoved",
        data: {
          scheduleId,
          at: "2026-03-02T01:00:00.000Z",
          zone: "Asia/Almaty",
          wallTime: "2026-03-02T06:00:00",
        },
      });
    given(...approved, scheduled)
      .when({ ...move, wallTime: hour.wallTime })
      .thenNothing();
  });

  test("is refused into an embargo, where nothing is scheduled, and for an hour that has passed", () => {
    const story = [embargoed("2026-03-01T10:30:00.000Z") as never];
    given(...approved, scheduled)
      .when({ ...move, wallTime: "2026-03-01T15:15:00", facts: facts(approved, { story }) })
      .thenRefused({ code: "BLOCKED", blockers: story });
    given(...approved)
      .when({ ...move, wallTime: "2026-03-02T06:00:00" })
      .thenRefused({ code: "NOT_SCHEDULED" });
    given(...approved, scheduled)
      .when({ ...move, wallTime: "2026-03-01T13:00:00" })
      .thenInvalid("wallTime");
  });
});

describe("CancelSchedule", () => {
  test("lets nothing go out, says why, and is refused where nothing is scheduled", () => {
    const cancelled = {
      type: "ScheduleCancelled",
      data: { scheduleId, reason: "The court withdrew it." },
    } as const;
    const cancel = { type: "CancelSchedule", reason: "The court withdrew it. " } as const;
    given(...approved, scheduled)
      .when(cancel)
      .thenRecorded(cancelled);
    given(...approved, scheduled)
      .when({ type: "CancelSchedule" })
      .thenRefused({ code: "REASON_MISSING" });
    given(...approved, scheduled, cancelled)
      .when(cancel)
      .thenRefused({ code: "NOT_SCHEDULED" });
  });
});

describe("FireSchedule", () => {
  const fire = { type: "FireSchedule", scheduleId, at: hour.at, facts: facts(approved) } as const;
  const fired = { type: "ScheduleFired", data: { scheduleId, revision: pinnedRevision } } as const;
  const failed = (blockers: readonly Blocker[]) =>
    ({ type: "ScheduleFailed", data: { scheduleId, because: "BLOCKED", blockers } }) as const;

  test("publishes exactly what was pinned, in one breath with having fired", () => {
    given(...approved, scheduled)
      .when(fire)
      .thenRecorded(fired, first);
  });

  test("publishes what was pinned, though the working copy says something else by now", () => {
    given(...approved, scheduled, headlineChanged("Not approved by anybody"))
      .when(fire)
      .thenRecorded(fired, first);
  });

  test("publishes nothing before its second, and still does a quarter of an hour after it", () => {
    given(...approved, scheduled)
      .when({ ...fire, at: "2026-03-01T09:59:59.999Z" })
      .thenRefused({ code: "NOT_DUE", scheduledAt: hour.at });
    given(...approved, scheduled)
      .when({ ...fire, at: "2026-03-01T10:15:00.999Z" })
      .thenRecorded(fired, first);
  });

  test("is missed when nobody was there for longer: readers were promised another hour", () => {
    given(...approved, scheduled)
      .when({ ...fire, at: "2026-03-01T10:15:01.000Z" })
      .thenRecorded({ type: "ScheduleMissed", data: { scheduleId, lateBySeconds: 901 } });
  });

  test("may be as late as the newsroom's policy says", () => {
    given(...approved, scheduled)
      .when({ ...fire, at: "2026-03-01T10:01:01.000Z", facts: facts(approved, { lateMinutes: 1 }) })
      .thenRecorded({ type: "ScheduleMissed", data: { scheduleId, lateBySeconds: 61 } });
  });

  test("fails for what stands in the way at that moment, all of it named", () => {
    const onHold = { type: "ArticlePutOnHold", data: { reason: "Who was fined?" } } as const;
    given(...approved, scheduled, onHold)
      .when(fire)
      .thenRecorded(failed([{ code: "ON_HOLD", reason: "Who was fined?" }]));
    const killed = [{ ...picture, blockers: [{ code: "PHOTO_KILLED" }] as const }];
    const { placementId, photoId } = picture;
    given(...approved, scheduled)
      .when({ ...fire, facts: facts(approved, { pictures: killed }) })
      .thenRecorded(failed([{ code: "PHOTO_KILLED", placementId, photoId }]));
  });

  test("fails where it was ordered meanwhile that it be withdrawn", () => {
    const { orderId, how, grounds } = ordered.data;
    given(...approved, scheduled, ordered)
      .when(fire)
      .thenRecorded(failed([{ code: "WITHDRAWAL_ORDERED", orderId, how, grounds }]));
    given(...approved, scheduled, ordered, rescinded)
      .when(fire)
      .thenRecorded(fired, first);
  });

  test("fails for a no to exactly the pinned text, said since; a no to a later one is none to this", () => {
    const no = refusalOf("legal", approved, pictures, "It names a minor.");
    given(...approved, scheduled, no)
      .when(fire)
      .thenRecorded(failed([{ code: "GATE_REFUSED", gate: "legal", grounds: "It names a minor." }]));
    const later = [...approved, headlineChanged("Another")];
    given(...later, scheduled, refusalOf("copy", later, pictures, "Dull."))
      .when(fire)
      .thenRecorded(fired, first);
  });

  test("fails where its pictures are no longer those that were scheduled", () => {
    given(...approved, scheduled)
      .when({ ...fire, facts: facts(approved, { pictures: [{ ...picture, creditLine: "Somebody else" }] }) })
      .thenRecorded(failed([{ code: "SCHEDULED_OTHERWISE" }]));
  });

  test("is refused for a schedule that is over, and for another one", () => {
    for (const over of [
      failed([{ code: "NOT_SUBMITTED" }]),
      { type: "ScheduleMissed", data: { scheduleId, lateBySeconds: 901 } } as const,
      { type: "ScheduleCancelled", data: { scheduleId, reason: "No." } } as const,
      fired,
    ])
      given(...approved, scheduled, over)
        .when(fire)
        .thenRefused({ code: "NOT_SCHEDULED" });
    given(...approved, scheduled, first)
      .when(fire)
      .thenRefused({ code: "NOT_SCHEDULED" });
    given(...approved, scheduled)
      .when({ ...fire, scheduleId: uuid(0x702) })
      .thenRefused({ code: "NOT_SCHEDULED" });
  });

  test("fires at the hour that it was moved to, and one that failed can be scheduled anew", () => {
    const moved = { type: "ScheduleMoved", data: { scheduleId, ...hour, at: minute(120) } } as const;
    given(...approved, scheduled, moved)
      .when(fire)
      .thenRefused({ code: "NOT_DUE", scheduledAt: minute(120) });
    given(...approved, scheduled, failed([]))
      .when({ ...schedule, scheduleId: uuid(0x702) })
      .thenRecorded({ type: "PublicationScheduled", data: { ...scheduled.data, scheduleId: uuid(0x702) } });
  });
});
