import { Field, ID, InputType } from "type-graphql";
import type { Gate as GateWord } from "../../src/gate.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";
import { Gate } from "../vocabulary.js";

@InputType({ description: "What refuseApproval is asked with." })
class RefuseApprovalInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => Gate, { description: "The gate." })
  gate!: GateWord;

  @Field(() => String, { description: "Why it may not go out like this." })
  grounds!: string;
}

/** Mutation: refuses a gate to exactly the text of now, whether or not the policy asks for that gate. */
export const refuseApproval = mutation({
  command: "RefuseApproval",
  description:
    "Refuses a gate to exactly the text of now, which may not go out then, whether or not the policy asks for that " +
    "gate; another text may. Whoever may open the gate may refuse it, and open it after all.",
  input: RefuseApprovalInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ gate, grounds }) => ({ type: "RefuseApproval", gate, grounds }),
});
