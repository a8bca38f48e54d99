import { Field, ID, InputType } from "type-graphql";
import type { CheckOutcome as CheckOutcomeWord } from "../../src/story/claims/claim.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";
import { CheckOutcome } from "./storyVocabulary.js";

@InputType({ description: "What checkClaim is asked with." })
class CheckClaimInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The claim." })
  claimId!: string;

  @Field(() => CheckOutcome, { description: "What the check came to." })
  outcome!: CheckOutcomeWord;

  @Field(() => String, { description: "How it was checked." })
  method!: string;
}

/** Mutation: says what came of looking into a claim. Whoever worded it does not check it. */
export const checkClaim = mutation({
  command: "CheckClaim",
  description: "Says what came of looking into a claim. Whoever worded it does not check it.",
  input: CheckClaimInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ claimId, outcome, method }) => ({ type: "CheckClaim", claimId, outcome, method }),
});
