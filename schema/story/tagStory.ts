import { Field, ID, InputType } from "type-graphql";
import type { TagKind as TagKindWord } from "../../src/story/tag.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";
import { TagKind } from "./storyVocabulary.js";

@InputType({ description: "What tagStory is asked with." })
class TagStoryInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { nullable: true, description: "The tag to say better; left out for a new one." })
  tagId?: string | null;

  @Field(() => TagKind, { description: "What kind of thing it is." })
  kind!: TagKindWord;

  @Field(() => String, {
    nullable: true,
    description: "The vocabulary that the code is taken from, such as `medtop` for IPTC Media Topics.",
  })
  scheme?: string | null;

  @Field(() => String, { nullable: true, description: "Its code in that vocabulary." })
  code?: string | null;

  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => String, { nullable: true, description: "What it is to the story, such as `defendant`." })
  role?: string | null;
}

/** Mutation: says what the story is about, or says it better. */
export const tagStory = mutation({
  command: "TagStory",
  description: "Says what the story is about, or says it better.",
  input: TagStoryInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ commandId, tagId, kind, scheme, code, name, role }) => ({
    type: "TagStory",
    tagId: tagId ?? commandId,
    kind,
    scheme: scheme ?? null,
    code: code ?? null,
    name,
    role: role ?? null,
  }),
});
