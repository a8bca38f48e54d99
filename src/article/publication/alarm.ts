/** What an alarm may be about. */
export const alarmCodes = ["LIVE_PHOTO_KILLED", "SCHEDULE_FAILED", "SCHEDULE_MISSED"] as const;

/** One of the things that an alarm may be about. */
export type AlarmCode = (typeof alarmCodes)[number];

/** Something that a person has to look at, until one says that they have. */
export type Alarm = Readonly<{
  alarmId: string;
  code: AlarmCode;
  /** The id of the photo or of the schedule that it is about. */
  about: string;
  raisedAt: string;
}>;

/** What an alarm says, in a sentence fit to show. */
export const alarmSentence: Readonly<Record<AlarmCode, string>> = {
  LIVE_PHOTO_KILLED: "Readers see a picture that was killed: publish without it, or take the article down.",
  SCHEDULE_FAILED: "It was scheduled to go out, and did not: something stood in the way at its hour.",
  SCHEDULE_MISSED: "It was scheduled to go out while nobody was there to publish it, and did not.",
};
