import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What takeLock is asked with." })
class TakeLockInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => String, { description: "What you are doing in it." })
  purpose!: string;

  @Field(() => String, {
    description:
      "The instant at which it ends by itself, with its offset from UTC: 8 hours from now at the most.",
  })
  until!: string;
}

/** Mutation: tells the others that you are at work in a text, or that you need longer. It stops nobody from writing. */
export const takeLock = mutation({
  command: "TakeLock",
  description:
    "Tells the others that you are at work in a text, or that you need longer. It stops nobody from writing.",
  input: TakeLockInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ purpose, until }) => ({ type: "TakeLock", purpose, until }),
});
