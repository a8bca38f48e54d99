import { Field, ID, InputType } from "type-graphql";
import type { SourceKind as SourceKindWord } from "../../src/story/events.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";
import { SourceKind } from "./storyVocabulary.js";

@InputType({ description: "What attributeSource is asked with." })
class AttributeSourceInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { nullable: true, description: "The source to say better; left out for a new one." })
  sourceId?: string | null;

  @Field(() => String, { description: "The name it is attributed by." })
  name!: string;

  @Field(() => SourceKind, { description: "What it is." })
  kind!: SourceKindWord;

  @Field(() => String, { nullable: true, description: "Where it can be looked up." })
  url?: string | null;

  @Field(() => String, { nullable: true, description: "What the newsroom should know about it." })
  note?: string | null;
}

/** Mutation: says what the story rests on, or says it better. */
export const attributeSource = mutation({
  command: "AttributeSource",
  description: "Says what the story rests on, or says it better.",
  input: AttributeSourceInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ commandId, sourceId, name, kind, url, note }) => ({
    type: "AttributeSource",
    sourceId: sourceId ?? commandId,
    name,
    kind,
    url: url ?? null,
    note: note ?? null,
  }),
});
