import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What changeSlugline is asked with." })
class ChangeSluglineInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => String, { description: "The new slugline." })
  slugline!: string;
}

/** Mutation: changes a story's slugline. */
export const changeSlugline = mutation({
  command: "ChangeSlugline",
  description: "Changes a story's slugline.",
  input: ChangeSluglineInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ slugline }) => ({ type: "ChangeSlugline", slugline }),
});
