import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { threadSubject } from "../subject.js";

@InputType({ description: "What resolveThread is asked with." })
class ResolveThreadInput extends CommandInput {
  @Field(() => ID, { description: "The thread's id." })
  threadId!: string;
}

/** Mutation: says that the matter of a thread is settled. */
export const resolveThread = mutation({
  command: "ResolveThread",
  description: "Says that the matter of a thread is settled.",
  input: ResolveThreadInput,
  subject: threadSubject,
  id: ({ threadId }) => ownId("thread", threadId),
  asked: () => ({ type: "ResolveThread" }),
});
