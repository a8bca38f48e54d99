import { Field, InputType, Int } from "type-graphql";
import { BeginningInput } from "../CommandInput.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What openStory is asked with." })
class OpenStoryInput extends BeginningInput {
  @Field(() => String, { description: "Its slugline." })
  slugline!: string;

  @Field(() => String, { description: "The desk that owns it." })
  desk!: string;

  @Field(() => Int, { defaultValue: 5, description: "Urgency from 1, the most urgent, to 9 (IPTC)." })
  urgency!: number;
}

/** Mutation: opens a story on a desk. */
export const openStory = mutation({
  command: "OpenStory",
  description: "Opens a story on a desk.",
  input: OpenStoryInput,
  subject: storySubject,
  asked: ({ slugline, desk, urgency }) => ({ type: "OpenStory", slugline, desk, urgency }),
});
