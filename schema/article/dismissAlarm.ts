import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What dismissAlarm is asked with; the reason, what was done about it, is needed." })
class DismissAlarmInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => ID, { description: "The alarm's id." })
  alarmId!: string;
}

/** Mutation: says that an alarm was seen to; the reason says how. */
export const dismissAlarm = mutation({
  command: "DismissAlarm",
  description:
    "Says that an alarm was seen to; the reason, which is needed, says how. What was withdrawn without an order is " +
    "dismissed by legal or standards, and never by who withdrew it.",
  input: DismissAlarmInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ alarmId }) => ({ type: "DismissAlarm", alarmId }),
});
