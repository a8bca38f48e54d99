import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What reportEmbargoBreach is asked with." })
class ReportEmbargoBreachInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => String, { description: "Where it was published too early." })
  where!: string;
}

/** Mutation: reports that somebody published under the embargo. */
export const reportEmbargoBreach = mutation({
  command: "ReportEmbargoBreach",
  description: "Reports that somebody published under the embargo.",
  input: ReportEmbargoBreachInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ where }) => ({ type: "ReportEmbargoBreach", where }),
});
