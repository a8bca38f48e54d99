import { Ctx, Field, ObjectType } from "type-graphql";
import type { Relation } from "../../src/story/relation.js";
import type { Context } from "../context.js";
import { RelationKind } from "./storyVocabulary.js";
import { Story } from "./Story.js";

@ObjectType({ description: "A story that another hangs together with." })
export class StoryRelation {
  constructor(private readonly related: Relation) {}

  @Field(() => RelationKind, { description: "What the other story is to this one." })
  get relation(): Relation["relation"] {
    return this.related.relation;
  }

  @Field(() => Story, { nullable: true, description: "The other story." })
  story(@Ctx() { load }: Context): Promise<Story | null> {
    return load.story.load(this.related.storyId).then(Story.orNull);
  }
}
