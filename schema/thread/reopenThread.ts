import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { threadSubject } from "../subject.js";

@InputType({ description: "What reopenThread is asked with." })
class ReopenThreadInput extends CommandInput {
  @Field(() => ID, { description: "The thread's id." })
  threadId!: string;
}

/** Mutation: takes the matter of a thread up again. */
export const reopenThread = mutation({
  command: "ReopenThread",
  description: "Takes the matter of a thread up again.",
  input: ReopenThreadInput,
  subject: threadSubject,
  id: ({ threadId }) => ownId("thread", threadId),
  asked: () => ({ type: "ReopenThread" }),
});
