import { Field, ID, ObjectType } from "type-graphql";
import type { Tag as TagState } from "../../src/story/tag.js";
import { TagKind } from "./storyVocabulary.js";

@ObjectType({ description: "Something that a story is about." })
export class Tag {
  @Field(() => ID, { description: "Its id in the story." })
  tagId!: string;

  @Field(() => TagKind, { description: "What kind of thing it is." })
  kind!: TagState["kind"];

  @Field(() => String, {
    nullable: true,
    description: "The vocabulary that the code is taken from, such as `medtop`; null for a bare name.",
  })
  scheme!: string | null;

  @Field(() => String, { nullable: true, description: "Its code in that vocabulary; null for a bare name." })
  code!: string | null;

  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => String, { nullable: true, description: "What it is to the story, such as `defendant`." })
  role!: string | null;

  static of(tag: TagState): Tag {
    return Object.assign(new Tag(), tag);
  }
}
