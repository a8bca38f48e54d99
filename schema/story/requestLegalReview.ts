import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What requestLegalReview is asked with." })
class RequestLegalReviewInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The article that it is about; left out for the story in all its languages.",
  })
  articleId?: string | null;

  @Field(() => String, { description: "What legal should look at." })
  concern!: string;
}

/** Mutation: asks legal to look at a story or an article; nothing of it goes out before legal has answered. */
export const requestLegalReview = mutation({
  command: "RequestLegalReview",
  description:
    "Asks legal to look at a story or an article; nothing of it goes out before legal has answered.",
  input: RequestLegalReviewInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ articleId, concern }) => ({
    type: "RequestLegalReview",
    articleId: articleId ? ownId("article", articleId) : null,
    concern,
  }),
});
