import { Field, InputType } from "type-graphql";
import type { Gate as GateWord } from "../../src/gate.js";
import { CommandInput } from "../CommandInput.js";
import { mutation } from "../mutation.js";
import { newsroomSubject } from "../subject.js";
import { Gate } from "../vocabulary.js";

@InputType({ description: "What adoptDeskPolicy is asked with." })
class AdoptDeskPolicyInput extends CommandInput {
  @Field(() => String, { description: "The desk's id." })
  desk!: string;

  @Field(() => [Gate], { description: "The gates that its originals pass." })
  gatesForOriginals!: readonly GateWord[];

  @Field(() => [Gate], { description: "The gates that translations of its stories pass." })
  gatesForTranslations!: readonly GateWord[];
}

/** Mutation: adopts which gates articles of one desk must pass, instead of the house's. */
export const adoptDeskPolicy = mutation({
  command: "AdoptDeskPolicy",
  description: "Adopts which gates articles of one desk must pass, instead of the house's.",
  input: AdoptDeskPolicyInput,
  subject: newsroomSubject,
  id: () => "",
  asked: ({ desk, gatesForOriginals, gatesForTranslations }) => ({
    type: "AdoptDeskPolicy",
    desk,
    gatesForOriginals,
    gatesForTranslations,
  }),
});
