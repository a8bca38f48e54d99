import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What letClaimStand is asked with." })
class LetClaimStandInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The claim." })
  claimId!: string;
}

/** Mutation: lets a claim stand as it is worded, though nobody is named for it. Needs a reason. */
export const letClaimStand = mutation({
  command: "LetClaimStand",
  description:
    "Lets a claim stand exactly as it is, though it does not say whose words it repeats: it no longer keeps the story " +
    "from its readers. Any change of the claim ends that. A claim that was found wrong cannot be let stand. Needs a reason.",
  input: LetClaimStandInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ claimId }) => ({ type: "LetClaimStand", claimId }),
});
