import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What refuseLegally is asked with." })
class RefuseLegallyInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The article that it is about; left out for the story in all its languages.",
  })
  articleId?: string | null;

  @Field(() => String, { description: "On what grounds." })
  grounds!: string;
}

/** Mutation: answers for legal that it must not go out. */
export const refuseLegally = mutation({
  command: "RefuseLegally",
  description: "Answers for legal that it must not go out.",
  input: RefuseLegallyInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ articleId, grounds }) => ({
    type: "RefuseLegally",
    articleId: articleId ? ownId("article", articleId) : null,
    grounds,
  }),
});
