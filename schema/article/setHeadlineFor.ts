import { Field, ID, InputType } from "type-graphql";
import type { HeadlineRole as RoleWord } from "../../src/article/text/headlines.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";
import { HeadlineRole } from "./articleVocabulary.js";

@InputType({ description: "What setHeadlineFor is asked with." })
class SetHeadlineForInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => HeadlineRole, { description: "The place." })
  role!: RoleWord;

  @Field(() => String, {
    nullable: true,
    description: "The headline there; left out so that the headline itself stands there.",
  })
  text?: string | null;
}

/** Mutation: sets another headline for one place, or takes it away; a translation has its own. */
export const setHeadlineFor = mutation({
  command: "SetHeadlineFor",
  description: "Sets another headline for one place, or takes it away; a translation has its own.",
  input: SetHeadlineForInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ role, text }) => ({ type: "SetHeadlineFor", role, text: text ?? null }),
});
