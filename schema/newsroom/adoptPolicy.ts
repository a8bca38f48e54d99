import { Field, InputType } from "type-graphql";
import type { Gate as GateWord } from "../../src/gate.js";
import { CommandInput } from "../CommandInput.js";
import { mutation } from "../mutation.js";
import { newsroomSubject } from "../subject.js";
import { Gate } from "../vocabulary.js";

@InputType({ description: "What adoptPolicy is asked with." })
class AdoptPolicyInput extends CommandInput {
  @Field(() => [Gate], { description: "The gates that originals pass." })
  gatesForOriginals!: readonly GateWord[];

  @Field(() => [Gate], { description: "The gates that translations pass." })
  gatesForTranslations!: readonly GateWord[];
}

/** Mutation: adopts which gates must be open before anything is published. */
export const adoptPolicy = mutation({
  command: "AdoptPolicy",
  description: "Adopts which gates must be open before anything is published.",
  input: AdoptPolicyInput,
  subject: newsroomSubject,
  id: () => "",
  asked: ({ gatesForOriginals, gatesForTranslations }) => ({
    type: "AdoptPolicy",
    gatesForOriginals,
    gatesForTranslations,
  }),
});
