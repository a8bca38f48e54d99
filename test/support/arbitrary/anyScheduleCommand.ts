import fc from "fast-check";
import type { ArticleCommand } from "../../../src/article/commands.js";
import { approvalOf, articleAfter } from "../telling/articleAfter.js";
import {
  altTextWritten,
  articleId,
  bodyWritten,
  captionWritten,
  drafted,
  photoId,
  picture,
  submitted,
  uuid,
} from "../telling/facts.js";
import { minute } from "../telling/recorded.js";
import type { Said } from "../telling/spec.js";

const written = [drafted, bodyWritten, captionWritten, altTextWritten, submitted] as const;
const pinned = articleAfter([...written, approvalOf("copy", written, [picture])]);
const facts = { pictures: [picture], story: [], requiredGates: ["copy"], pinned, lateMinutes: 15 } as const;
const anyFacts = fc.constantFrom(facts, { ...facts, pinned: null }, { ...facts, pictures: [] });
const anyId = fc.constantFrom(uuid(0x701), uuid(0x702));
const anyHour = {
  wallTime: fc.constantFrom("2026-03-01T09:20:00", "2026-03-02T06:00:00", "2026-02-01T06:00:00", "at six"),
  zone: fc.constantFrom("UTC", "Asia/Almaty"),
  which: fc.constant(null),
};

/** Anything that may be asked about what goes out by itself, and about what follows from it. */
export const anyScheduleCommand: fc.Arbitrary<Said<ArticleCommand>> = fc.oneof(
  fc.record({
    type: fc.constant("SchedulePublication" as const),
    scheduleId: anyId,
    revision: fc.constant(pinned.revision),
    facts: anyFacts,
    ...anyHour,
  }),
  fc.record({ type: fc.constant("MoveSchedule" as const), facts: anyFacts, ...anyHour }),
  fc.record({ type: fc.constant("CancelSchedule" as const), reason: fc.constantFrom(null, "Not yet.") }),
  fc.record({
    type: fc.constant("FireSchedule" as const),
    scheduleId: anyId,
    at: fc.constantFrom(minute(0), minute(21), minute(60), "2026-03-02T06:00:01.000Z"),
    facts: anyFacts,
  }),
  fc.record({
    type: fc.constant("RaiseAlarm" as const),
    alarmId: anyId,
    code: fc.constantFrom("LIVE_PHOTO_KILLED" as const, "SCHEDULE_FAILED" as const),
    about: fc.constant(photoId),
  }),
  fc.record({
    type: fc.constant("DismissAlarm" as const),
    alarmId: anyId,
    reason: fc.constantFrom(null, "Taken out."),
  }),
  fc.record({
    type: fc.constant("OpenCorrectionTask" as const),
    sourceArticleId: fc.constant(articleId),
    sourceEdition: fc.constantFrom(2, 3),
    sourceRevision: fc.constantFrom(1, 9),
    because: fc.constantFrom("correction" as const, "retraction" as const),
  }),
);
