import { Field, ID, InputType } from "type-graphql";
import type { Gate as GateWord } from "../../src/gate.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";
import { Gate } from "../vocabulary.js";

@InputType({ description: "What waiveGate is asked with." })
class WaiveGateInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => Gate, { description: "The gate." })
  gate!: GateWord;
}

/** Mutation: lets exactly the text of now pass without a gate, on record. Needs a reason. */
export const waiveGate = mutation({
  command: "WaiveGate",
  description:
    "Lets exactly the text of now pass without a gate, on record; any later change of it ends that. For an " +
    "editor-in-chief, where nobody is left who has not written some of it. What legal refused cannot be waived. Needs a " +
    "reason.",
  input: WaiveGateInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ gate }) => ({ type: "WaiveGate", gate }),
});
