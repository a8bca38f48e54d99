import { Field, ID, InputType } from "type-graphql";
import type { RequestOutcome as RequestOutcomeWord } from "../../src/request/events.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { requestSubject } from "../subject.js";
import { RequestOutcome } from "../vocabulary.js";
@InputType({ description: "What closeRequest is asked with." })
class CloseRequestInput extends CommandInput {
  @Field(() => ID, { description: "The request's id." })
  requestId!: string;

  @Field(() => RequestOutcome, { description: "How it ends." })
  outcome!: RequestOutcomeWord;

  @Field(() => String, { nullable: true, description: "What the other desk should know; needed to decline." })
  note?: string | null;
}

/** Mutation: ends a request: done by whoever claimed it, declined with a note why, or withdrawn by the desk that raised it. */
export const closeRequest = mutation({
  command: "CloseRequest",
  description:
    "Ends a request: done by whoever claimed it, declined with a note why, or withdrawn by the desk that raised it.",
  input: CloseRequestInput,
  subject: requestSubject,
  id: ({ requestId }) => ownId("request", requestId),
  asked: ({ outcome, note }) => ({ type: "CloseRequest", outcome, note: note ?? null }),
});
