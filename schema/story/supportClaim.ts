import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What a source has for a claim: its words, or where they stand, or both." })
class EvidenceInput {
  @Field(() => String, { nullable: true, description: "The source's words." })
  quote?: string | null;

  @Field(() => String, { nullable: true, description: "Where they stand." })
  url?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "When that was read: an instant with its offset from UTC.",
  })
  accessedAt?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The SHA-256 of what was read, 64 hexadecimal digits.",
  })
  sha256?: string | null;
}

@InputType({ description: "What supportClaim is asked with." })
class SupportClaimInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The claim." })
  claimId!: string;

  @Field(() => ID, { description: "The source, one of the story's." })
  sourceId!: string;

  @Field(() => EvidenceInput, { description: "What the source has for it." })
  evidence!: EvidenceInput;
}

/** Mutation: says what one of the story's sources has for a claim. */
export const supportClaim = mutation({
  command: "SupportClaim",
  description: "Says what one of the story's sources has for a claim.",
  input: SupportClaimInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ commandId, claimId, sourceId, evidence }) => ({
    type: "SupportClaim",
    claimId,
    supportId: commandId,
    sourceId,
    evidence: {
      quote: evidence.quote ?? null,
      url: evidence.url ?? null,
      accessedAt: evidence.accessedAt ?? null,
      sha256: evidence.sha256 ?? null,
    },
  }),
});
