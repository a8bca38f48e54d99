import { Field, ID, InputType, Int } from "type-graphql";
import type { CorrectionCause as CauseWord } from "../../src/article/translation/correctionTask.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";
import { CorrectionCause } from "./correctionVocabulary.js";

@InputType({ description: "What closeCorrectionTask is asked with; the reason is needed." })
class CloseCorrectionTaskInput extends CommandInput {
  @Field(() => ID, { description: "The translation's id." })
  articleId!: string;

  @Field(() => Int, { description: "The source's edition that opened the task." })
  sourceEdition!: number;

  @Field(() => CorrectionCause, { description: "What happened to the source." })
  because!: CauseWord;
}

/** Mutation: settles a correction task by hand, for a translation that never had the error. Needs a reason. */
export const closeCorrectionTask = mutation({
  command: "CloseCorrectionTask",
  description:
    "Settles a correction task by hand, for a translation that never had its source's error. The reason, which is " +
    "needed, says so.",
  input: CloseCorrectionTaskInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ sourceEdition, because }) => ({ type: "CloseCorrectionTask", sourceEdition, because }),
});
