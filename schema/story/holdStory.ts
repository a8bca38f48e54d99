import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What holdStory is asked with." })
class HoldStoryInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "When it goes on by itself (ISO 8601 with an offset); left out if somebody is to release it.",
  })
  until?: string | null;
}

/** Mutation: puts a story on hold with all its languages. */
export const holdStory = mutation({
  command: "HoldStory",
  description:
    "Puts a story on hold with all its languages: nothing of it is published until then, and the work on it goes on. " +
    "Needs a reason.",
  input: HoldStoryInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ until }) => ({ type: "HoldStory", until: until ?? null }),
});
