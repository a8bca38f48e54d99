import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What changeKicker is asked with." })
class ChangeKickerInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => String, { nullable: true, description: "The new kicker; left out for none." })
  kicker?: string | null;
}

/** Mutation: changes the kicker, the line above the headline, or takes it away; a translation has its own. */
export const changeKicker = mutation({
  command: "ChangeKicker",
  description:
    "Changes the kicker, the line above the headline, or takes it away; a translation has its own.",
  input: ChangeKickerInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ kicker }) => ({ type: "ChangeKicker", kicker: kicker ?? null }),
});
