import { Ctx, Field, ObjectType } from "type-graphql";
import type { SaidOfStory } from "../../projections/relations.js";
import type { Context } from "../context.js";
import { RelatedFromKind } from "./storyVocabulary.js";
import { Story } from "./Story.js";

const fromTheOtherSide = {
  updateOf: "updatedBy",
  followUp: "followedUpBy",
  background: "backgroundTo",
  package: "package",
} as const;

@ObjectType({ description: "A story that says of this one what it is to it." })
export class StoryRelatedFrom {
  constructor(private readonly said: SaidOfStory) {}

  @Field(() => RelatedFromKind, { description: "What this story is to the other one." })
  get relation(): (typeof fromTheOtherSide)[keyof typeof fromTheOtherSide] {
    return fromTheOtherSide[this.said.relation];
  }

  @Field(() => Story, { nullable: true, description: "The other story." })
  story(@Ctx() { load }: Context): Promise<Story | null> {
    return load.story.load(this.said.sayingId).then(Story.orNull);
  }
}
