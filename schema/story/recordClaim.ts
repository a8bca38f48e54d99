import { Field, ID, InputType } from "type-graphql";
import type { Modality as ModalityWord } from "../../src/story/claims/claim.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";
import { Modality } from "./storyVocabulary.js";

@InputType({ description: "What recordClaim is asked with." })
class RecordClaimInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { nullable: true, description: "The claim to word better; left out for a new one." })
  claimId?: string | null;

  @Field(() => ID, { nullable: true, description: "The article that says it, if it is in one already." })
  articleId?: string | null;

  @Field(() => ID, { nullable: true, description: "The block of that article that says it." })
  blockId?: string | null;

  @Field(() => String, { description: "What is claimed." })
  text!: string;

  @Field(() => Modality, { description: "In which way it is claimed." })
  modality!: ModalityWord;

  @Field(() => String, {
    nullable: true,
    description: "Whose words they are: what is alleged, reported or denied goes out only with a name.",
  })
  attributedTo?: string | null;
}

/** Mutation: records something that the story says is so, or words it better. */
export const recordClaim = mutation({
  command: "RecordClaim",
  description: "Records something that the story says is so, or words it better.",
  input: RecordClaimInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ commandId, claimId, articleId, blockId, text, modality, attributedTo }) => ({
    type: "RecordClaim",
    claimId: claimId ?? commandId,
    articleId: articleId == null ? null : ownId("article", articleId),
    blockId: blockId ?? null,
    text,
    modality,
    attributedTo: attributedTo ?? null,
  }),
});
