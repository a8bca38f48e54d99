import { Field, ID, InputType, Int } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What meetLegalCondition is asked with." })
class MeetLegalConditionInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The article that it is about; left out for the story in all its languages.",
  })
  articleId?: string | null;

  @Field(() => Int, { description: "The condition's number, from 0." })
  condition!: number;
}

/** Mutation: says that a condition which legal set has been seen to. */
export const meetLegalCondition = mutation({
  command: "MeetLegalCondition",
  description: "Says that a condition which legal set has been seen to.",
  input: MeetLegalConditionInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ articleId, condition }) => ({
    type: "MeetLegalCondition",
    articleId: articleId ? ownId("article", articleId) : null,
    condition,
  }),
});
