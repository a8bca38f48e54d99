import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";
import { DatelineInput, datelineOf } from "./Dateline.js";

@InputType({ description: "What setDateline is asked with." })
class SetDatelineInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => DatelineInput, { nullable: true, description: "The dateline; left out for none." })
  dateline?: DatelineInput | null;
}

/** Mutation: says where and when the text was written, or takes that away; a translation has its own. */
export const setDateline = mutation({
  command: "SetDateline",
  description: "Says where and when the text was written, or takes that away; a translation has its own.",
  input: SetDatelineInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ dateline }) => ({ type: "SetDateline", dateline: datelineOf(dateline ?? null) }),
});
