import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";

@InputType({ description: "Who is whom to an identity provider." })
export abstract class IdentityInput extends CommandInput {
  @Field(() => ID, { description: "The staff member's id." })
  staffId!: string;

  @Field(() => String, { description: "The identity provider, exactly as its tokens name it (`iss`)." })
  issuer!: string;

  @Field(() => String, { description: "Its name for them, exactly as its tokens spell it (`sub`)." })
  subject!: string;
}
