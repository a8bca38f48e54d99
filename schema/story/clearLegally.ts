import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What clearLegally is asked with." })
class ClearLegallyInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The article that it is about; left out for the story in all its languages.",
  })
  articleId?: string | null;

  @Field(() => String, { nullable: true, description: "What legal wants known with it." })
  note?: string | null;
}

/** Mutation: answers for legal that it may go out. */
export const clearLegally = mutation({
  command: "ClearLegally",
  description: "Answers for legal that it may go out.",
  input: ClearLegallyInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ articleId, note }) => ({
    type: "ClearLegally",
    articleId: articleId ? ownId("article", articleId) : null,
    note: note ?? null,
  }),
});
