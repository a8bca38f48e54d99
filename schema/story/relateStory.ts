import { Field, ID, InputType } from "type-graphql";
import type { RelationKind as RelationWord } from "../../src/story/relation.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";
import { RelationKind } from "./storyVocabulary.js";

@InputType({ description: "What relateStory is asked with." })
class RelateStoryInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The other story." })
  relatedStoryId!: string;

  @Field(() => RelationKind, { description: "What the other story is to this one." })
  relation!: RelationWord;
}

/** Mutation: says what another story is to this one. */
export const relateStory = mutation({
  command: "RelateStory",
  description: "Says what another story is to this one.",
  input: RelateStoryInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ relatedStoryId, relation }) => ({
    type: "RelateStory",
    relatedStoryId: ownId("story", relatedStoryId),
    relation,
  }),
});
