import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What cancelSchedule is asked with; the reason is needed." })
class CancelScheduleInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;
}

/** Mutation: lets nothing go out by itself; the reason is needed. */
export const cancelSchedule = mutation({
  command: "CancelSchedule",
  description: "Lets nothing go out by itself; the reason is needed.",
  input: CancelScheduleInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: () => ({ type: "CancelSchedule" }),
});
