import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";

@InputType({ description: "Of which order to erase something is asked." })
export abstract class ErasureOrderInput extends CommandInput {
  @Field(() => ID, { description: "The erasure's id." })
  erasureId!: string;

  @Field(() => ID, { description: "The order." })
  orderId!: string;
}
