import { Field, ID, InputType } from "type-graphql";
import { SourceInput } from "./SourceInput.js";

@InputType({ description: "Who is let in to which confidential source, or out of it." })
export abstract class SourceReaderInput extends SourceInput {
  @Field(() => ID, { description: "The staff member's id." })
  staffId!: string;
}
