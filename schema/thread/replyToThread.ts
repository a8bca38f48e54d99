import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { threadSubject } from "../subject.js";

@InputType({ description: "What replyToThread is asked with." })
class ReplyToThreadInput extends CommandInput {
  @Field(() => ID, { description: "The thread's id." })
  threadId!: string;

  @Field(() => String, { description: "What you have to say." })
  text!: string;

  @Field(() => [ID], { defaultValue: [], description: "Who is meant to read it: ids of staff members." })
  mentions!: readonly string[];

  @Field(() => [String], { defaultValue: [], description: "Which desks are meant to read it, by their ids." })
  deskMentions!: readonly string[];
}

/** Mutation: adds to a thread that is open. */
export const replyToThread = mutation({
  command: "ReplyToThread",
  description: "Adds to a thread that is open.",
  input: ReplyToThreadInput,
  subject: threadSubject,
  id: ({ threadId }) => ownId("thread", threadId),
  asked: ({ commandId, text, mentions, deskMentions }) => ({
    type: "ReplyToThread",
    replyId: commandId,
    text,
    mentions: mentions.map((id) => ownId("staff", id)),
    deskMentions,
  }),
});
