import { Field, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { mutation } from "../mutation.js";
import { newsroomSubject } from "../subject.js";

@InputType({ description: "What closeDesk is asked with." })
class CloseDeskInput extends CommandInput {
  @Field(() => String, { description: "The desk's id." })
  desk!: string;

  @Field(() => String, { description: "The desk that what would come to it goes to." })
  routedTo!: string;
}

/** Mutation: closes a desk; what lies on it stays there, marked for another desk. */
export const closeDesk = mutation({
  command: "CloseDesk",
  description:
    "Closes a desk: it takes no stories, requests and members; what lies on it stays there, marked for another desk, " +
    "whose people may work on it. Needs a reason.",
  input: CloseDeskInput,
  subject: newsroomSubject,
  id: () => "",
  asked: ({ desk, routedTo }) => ({ type: "CloseDesk", desk, routedTo }),
});
