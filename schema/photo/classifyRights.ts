import { Field, ID, InputType } from "type-graphql";
import type { RightsCategory as RightsCategoryWord } from "../../src/photo/rightsCategory.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { photoSubject } from "../subject.js";
import { RightsCategory } from "./photoVocabulary.js";

@InputType({ description: "What classifyRights is asked with." })
class ClassifyRightsInput extends CommandInput {
  @Field(() => ID, { description: "The photo's id." })
  photoId!: string;

  @Field(() => RightsCategory, { description: "By what right it may be used." })
  category!: RightsCategoryWord;

  @Field(() => String, {
    nullable: true,
    description:
      "What the use is bound to, in the supplier's or licence's words; creative commons and other need it.",
  })
  usageTerms?: string | null;
}

/** Mutation: says by what right a picture may be used. To say something else later needs a reason. */
export const classifyRights = mutation({
  command: "ClassifyRights",
  description: "Says by what right a picture may be used. To say something else later needs a reason.",
  input: ClassifyRightsInput,
  subject: photoSubject,
  id: ({ photoId }) => ownId("photo", photoId),
  asked: ({ category, usageTerms }) => ({ type: "ClassifyRights", category, usageTerms: usageTerms ?? null }),
});
