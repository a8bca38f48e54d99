import { Field, ID, InputType, Int } from "type-graphql";
import { BeginningInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What openTranslation is asked with." })
class OpenTranslationInput extends BeginningInput {
  @Field(() => ID, { description: "The article to translate." })
  sourceId!: string;

  @Field(() => Int, { description: "The revision of it to translate." })
  sourceRevision!: number;

  @Field(() => String, { description: "The language to translate into (BCP 47)." })
  language!: string;
}

/** Mutation: begins a translation, pinned to one revision of its source. */
export const openTranslation = mutation({
  command: "OpenTranslation",
  description: "Begins a translation, pinned to one revision of its source.",
  input: OpenTranslationInput,
  subject: articleSubject,
  asked: ({ sourceId, sourceRevision, language }) => ({
    type: "OpenTranslation",
    source: { articleId: ownId("article", sourceId), revision: sourceRevision },
    language,
  }),
});
