import { Field, ID, ObjectType } from "type-graphql";
import {
  alarmSentence,
  type Alarm as AlarmState,
  type AlarmCode as AlarmWord,
} from "../../src/article/publication/alarm.js";
import { enumType } from "../enumType.js";
import { globalId } from "../globalId.js";
import { DateTime } from "../scalars.js";
import { WithdrawalKind } from "./articleVocabulary.js";

const AlarmCode = enumType<AlarmWord>("AlarmCode", "What an alarm is about.", {
  LIVE_PHOTO_KILLED: "Readers see a picture that was killed.",
  SCHEDULE_FAILED: "What was scheduled was refused at its hour.",
  SCHEDULE_MISSED: "What was scheduled was not published at its hour.",
  PUBLISHED_AGAINST_A_BLOCKER: "It went out past something that was recorded in the same moment.",
  LIVE_AGAINST_A_COURT_ORDER: "Readers see it in a language that a court's order covers.",
  WITHDRAWN_WITHOUT_ORDER:
    "It was withdrawn without anybody else's order. Legal or standards dismiss this, never who withdrew it.",
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

  @Field(() => String, {
    nullable: true,
    description: "What gave rise to it, such as the order or the embargo; null if nothing more was said.",
  })
  get because(): string | null {
    return this.alarm.because;
  }

  @Field(() => ID, { nullable: true, description: "The photo, if it is about one." })
  get photoId(): string | null {
    return this.alarm.code === "LIVE_PHOTO_KILLED" ? globalId("photo", this.alarm.about) : null;
  }

  @Field(() => WithdrawalKind, {
    nullable: true,
    description: "In which way it was withdrawn, if it is about a withdrawal.",
  })
  get withdrawal(): string | null {
    return this.alarm.code === "WITHDRAWN_WITHOUT_ORDER" ? this.alarm.about : null;
  }

  @Field(() => DateTime, { description: "Since when." })
  get raisedAt(): string {
    return this.alarm.raisedAt;
  }
}
