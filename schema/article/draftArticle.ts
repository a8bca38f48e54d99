import { Field, ID, InputType } from "type-graphql";
import type { Json } from "../../src/decider.js";
import { BeginningInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { Blocks } from "../scalars.js";
import { articleSubject } from "../subject.js";
import { BylineInput, bylineOf } from "./Byline.js";

@InputType({ description: "What draftArticle is asked with." })
class DraftArticleInput extends BeginningInput {
  @Field(() => ID, { description: "The story." })
  storyId!: string;

  @Field(() => String, { description: "The language (BCP 47)." })
  language!: string;

  @Field(() => String, { description: "The headline, if only a working one." })
  headline!: string;

  @Field(() => String, { nullable: true, description: "The dek (standfirst)." })
  dek?: string | null;

  @Field(() => [BylineInput], { defaultValue: [], description: "Who is credited, in print order." })
  byline!: readonly BylineInput[];

  @Field(() => Blocks, { nullable: true, description: "The body as far as it is there." })
  body?: Json | null;
}

/** Mutation: begins an original in one language of a story. */
export const draftArticle = mutation({
  command: "DraftArticle",
  description: "Begins an original in one language of a story.",
  input: DraftArticleInput,
  subject: articleSubject,
  asked: ({ storyId, language, headline, dek, byline, body }) => ({
    type: "DraftArticle",
    storyId: ownId("story", storyId),
    language,
    headline,
    dek: dek ?? null,
    byline: bylineOf(byline),
    body: body ?? [],
    importedFrom: null,
  }),
});
