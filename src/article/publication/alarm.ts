/** What an alarm may be about. */
export const alarmCodes = [
  "LIVE_PHOTO_KILLED",
  "SCHEDULE_FAILED",
  "SCHEDULE_MISSED",
  "PUBLISHED_AGAINST_A_BLOCKER",
  "LIVE_AGAINST_A_COURT_ORDER",
  "WITHDRAWN_WITHOUT_ORDER",
] as const;

/** One of the things that an alarm may be about. */
export type AlarmCode = (typeof alarmCodes)[number];

/** Something that a person has to look at, until one says that they have. */
export type Alarm = Readonly<{
  alarmId: string;
  code: AlarmCode;
  /**
   * The id of what it is about: a photo, a schedule, a court order, or the event by which it went out; for a withdrawal,
   * in which way it was withdrawn.
   */
  about: string;
  /** Why it was raised, in the words of whoever raised it; null where nothing was said. */
  because: string | null;
  raisedAt: string;
  raisedBy: string;
}>;

/** What an alarm says, in a sentence fit to show. */
export const alarmSentence: Readonly<Record<AlarmCode, string>> = {
  LIVE_PHOTO_KILLED: "Readers see a picture that was killed: publish without it, or take the article down.",
  SCHEDULE_FAILED: "It was scheduled to go out, and did not: something stood in the way at its hour.",
  SCHEDULE_MISSED: "It was scheduled to go out while nobody was there to publish it, and did not.",
  PUBLISHED_AGAINST_A_BLOCKER:
    "It went out in the moment in which something came to stand in its way: decide whether readers go on seeing it.",
  LIVE_AGAINST_A_COURT_ORDER:
    "Readers see it in a language that a court's order covers: decide with legal what becomes of it.",
  WITHDRAWN_WITHOUT_ORDER:
    "It was withdrawn without anybody else's order: legal or standards look at whether it had to be.",
};
