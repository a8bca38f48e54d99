import { Field, ID, InputType } from "type-graphql";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";
import { WallTimeInput, wallTimeOf } from "./WallTimeInput.js";

@InputType({ description: "What moveSchedule is asked with." })
class MoveScheduleInput extends WallTimeInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;
}

/** Mutation: sets another hour for what is scheduled. */
export const moveSchedule = mutation({
  command: "MoveSchedule",
  description:
    "Sets another hour for what is scheduled, or names everything that would stand in its way then.",
  input: MoveScheduleInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: (input) => ({ type: "MoveSchedule", ...wallTimeOf(input) }),
  mayBeBlocked: true,
});
