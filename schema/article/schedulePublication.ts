import { Field, ID, InputType, Int } from "type-graphql";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";
import { WallTimeInput, wallTimeOf } from "./WallTimeInput.js";

@InputType({ description: "What schedulePublication is asked with." })
class SchedulePublicationInput extends WallTimeInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => Int, { description: "The revision that is to go out, whatever is written after it." })
  revision!: number;
}

/** Mutation: lets one revision go out by itself at an hour, or names everything that would stand in its way then. */
export const schedulePublication = mutation({
  command: "SchedulePublication",
  description:
    "Lets one revision go out by itself at an hour, or names everything that would stand in its way then. " +
    "What else is written meanwhile does not go out with it.",
  input: SchedulePublicationInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: (input) => ({
    type: "SchedulePublication",
    scheduleId: input.commandId,
    revision: input.revision,
    ...wallTimeOf(input),
  }),
  mayBeBlocked: true,
});
