import { Field, ID, InputType, Int } from "type-graphql";
import { BeginningInput } from "../CommandInput.js";
import { TranslationExists } from "../errors/TranslationExists.js";
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
  description:
    "Begins the translation of an article into a language, pinned to one revision of its source. There is one for each " +
    "source and language, whoever opens it and however many do at once: its id follows from these, not from commandId, " +
    "and is in the answer. Whoever comes second is answered TranslationExists, which names it; one that was spiked is " +
    "revived.",
  input: OpenTranslationInput,
  subject: articleSubject,
  mayMeet: [TranslationExists],
  asked: ({ sourceId, sourceRevision, language }) => ({
    type: "OpenTranslation",
    source: { articleId: ownId("article", sourceId), revision: sourceRevision },
    language,
  }),
});
