import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What acknowledgeKill is asked with." })
class AcknowledgeKillInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => String, { description: "Who confirmed it." })
  recipient!: string;
}

/** Mutation: notes that somebody who was sent a killed article has confirmed the kill. */
export const acknowledgeKill = mutation({
  command: "AcknowledgeKill",
  description: "Notes that somebody who was sent a killed article has confirmed the kill.",
  input: AcknowledgeKillInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ recipient }) => ({ type: "AcknowledgeKill", recipient }),
});
