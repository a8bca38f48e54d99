import { Field, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { mutation } from "../mutation.js";
import { newsroomSubject } from "../subject.js";

@InputType({ description: "What reopenDesk is asked with." })
class ReopenDeskInput extends CommandInput {
  @Field(() => String, { description: "The desk's id." })
  desk!: string;
}

/** Mutation: opens a desk that was closed. */
export const reopenDesk = mutation({
  command: "ReopenDesk",
  description: "Opens a desk that was closed. Needs a reason.",
  input: ReopenDeskInput,
  subject: newsroomSubject,
  id: () => "",
  asked: ({ desk }) => ({ type: "ReopenDesk", desk }),
});
