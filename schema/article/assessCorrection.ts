import { Field, ID, InputType } from "type-graphql";
import type {
  CorrectionOutcome as OutcomeWord,
  CorrectionSeverity as SeverityWord,
} from "../../src/article/correcting/correctionRequest.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";
import { CorrectionOutcome, CorrectionSeverity } from "./correctionVocabulary.js";

@InputType({ description: "What assessCorrection is asked with." })
class AssessCorrectionInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => ID, { description: "The request's id." })
  requestId!: string;

  @Field(() => CorrectionOutcome, { description: "Whether it was an error." })
  outcome!: OutcomeWord;

  @Field(() => CorrectionSeverity, {
    nullable: true,
    description: "How grave the error is: needed for what is accepted, left out for what is rejected.",
  })
  severity?: SeverityWord | null;

  @Field(() => String, { description: "On what grounds." })
  grounds!: string;
}

/** Mutation: says whether what somebody complained of was an error. */
export const assessCorrection = mutation({
  command: "AssessCorrection",
  description:
    "Says whether what somebody complained of was an error, how grave, and on what grounds. Whoever wrote some of the " +
    "text cannot reject it. It may be assessed anew until an edition answers it.",
  input: AssessCorrectionInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ requestId, outcome, severity = null, grounds }) => ({
    type: "AssessCorrection",
    requestId,
    outcome,
    severity,
    grounds,
  }),
});
