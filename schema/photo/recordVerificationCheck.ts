import { Field, ID, InputType } from "type-graphql";
import type { Check, CheckResult as CheckResultWord } from "../../src/photo/verification.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { photoSubject } from "../subject.js";
import { CheckResult, VerificationCheck } from "./photoVocabulary.js";

@InputType({ description: "What recordVerificationCheck is asked with." })
class RecordVerificationCheckInput extends CommandInput {
  @Field(() => ID, { description: "The photo's id." })
  photoId!: string;

  @Field(() => VerificationCheck, { description: "What was looked into." })
  check!: Check;

  @Field(() => CheckResult, { description: "What that says about what the picture is said to be." })
  result!: CheckResultWord;

  @Field(() => String, { description: "What was found, and where others can see it." })
  evidence!: string;
}

/** Mutation: keeps what a check of a picture found; made again, the newest counts. */
export const recordVerificationCheck = mutation({
  command: "RecordVerificationCheck",
  description: "Keeps what a check of a picture found; made again, the newest counts.",
  input: RecordVerificationCheckInput,
  subject: photoSubject,
  id: ({ photoId }) => ownId("photo", photoId),
  asked: ({ check, result, evidence }) => ({ type: "RecordVerificationCheck", check, result, evidence }),
});
