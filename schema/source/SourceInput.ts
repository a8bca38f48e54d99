import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";

@InputType({ description: "Of which confidential source something is asked." })
export abstract class SourceInput extends CommandInput {
  @Field(() => ID, { description: "The confidential source's id." })
  sourceId!: string;
}
