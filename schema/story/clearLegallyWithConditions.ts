import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What clearLegallyWithConditions is asked with." })
class ClearLegallyWithConditionsInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The article that it is about; left out for the story in all its languages.",
  })
  articleId?: string | null;

  @Field(() => [String], { description: "What has to be so before it goes out." })
  conditions!: string[];
}

/** Mutation: answers for legal that it may go out once every condition is met. */
export const clearLegallyWithConditions = mutation({
  command: "ClearLegallyWithConditions",
  description: "Answers for legal that it may go out once every condition is met.",
  input: ClearLegallyWithConditionsInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ articleId, conditions }) => ({
    type: "ClearLegallyWithConditions",
    articleId: articleId ? ownId("article", articleId) : null,
    conditions,
  }),
});
