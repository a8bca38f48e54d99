import { Field, ID, ObjectType } from "type-graphql";
import {
  alarmSentence,
  type Alarm as AlarmState,
  type AlarmCode as AlarmWord,
} from "../../src/article/publication/alarm.js";
import { enumType } from "../enumType.js";
import { globalId } from "../globalId.js";
import { DateTime } from "../scalars.js";

const AlarmCode = enumType<AlarmWord>("AlarmCode", "What an alarm is about.", {
  LIVE_PHOTO_KILLED: "Readers see a picture that was killed.",
  SCHEDULE_FAILED: "What was scheduled was refused at its hour.",
  SCHEDULE_MISSED: "What was scheduled was not published at its hour.",
});

@ObjectType({
  description: "Something that a person has to look at; it stands until one says what was done.",
})
export class Alarm {
  constructor(private readonly alarm: AlarmState) {}

  @Field(() => ID, { description: "Its id, by which it is dismissed." })
  get alarmId(): string {
    return this.alarm.alarmId;
  }

  @Field(() => AlarmCode, { description: "What it is about." })
  get code(): AlarmWord {
    return this.alarm.code;
  }

  @Field(() => String, { description: "The same in a sentence." })
  get message(): string {
    return alarmSentence[this.alarm.code];
  }

  @Field(() => ID, { nullable: true, description: "The photo, if it is about one." })
  get photoId(): string | null {
    return this.alarm.code === "LIVE_PHOTO_KILLED" ? globalId("photo", this.alarm.about) : null;
  }

  @Field(() => DateTime, { description: "Since when." })
  get raisedAt(): string {
    return this.alarm.raisedAt;
  }
}
