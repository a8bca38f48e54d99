import { Field, ID, InputType } from "type-graphql";
import type { Verdict as VerdictWord } from "../../src/photo/verification.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { photoSubject } from "../subject.js";
import { Verdict } from "./photoVocabulary.js";

@InputType({ description: "What concludeVerification is asked with." })
class ConcludeVerificationInput extends CommandInput {
  @Field(() => ID, { description: "The photo's id." })
  photoId!: string;

  @Field(() => Verdict, { description: "What the desk concludes." })
  verdict!: VerdictWord;

  @Field(() => String, { description: "What the verdict rests on." })
  note!: string;
}

/** Mutation: concludes whether a picture is what it is said to be. A picture that is false stays blocked whatever its rights. */
export const concludeVerification = mutation({
  command: "ConcludeVerification",
  description:
    "Concludes whether a picture is what it is said to be. A picture that is false stays blocked whatever its rights.",
  input: ConcludeVerificationInput,
  subject: photoSubject,
  id: ({ photoId }) => ownId("photo", photoId),
  asked: ({ verdict, note }) => ({ type: "ConcludeVerification", verdict, note }),
});
