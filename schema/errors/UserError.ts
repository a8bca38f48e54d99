import { Field, InterfaceType, ObjectType } from "type-graphql";
import type { No } from "../../src/refusalSentence.js";
import { ErrorCode } from "./errorCode.js";

@InterfaceType({ description: "A no to a command: nothing was recorded. Every error of a payload is one." })
export abstract class UserError {
  @Field(() => ErrorCode, { description: "Which no it is." })
  code!: No["code"];

  @Field(() => String, { description: "The no in a sentence fit to show." })
  message!: string;

  @Field(() => [String], {
    description: "The way to what is wrong in the input; empty if it is not one field's fault.",
  })
  path!: readonly string[];
}

@ObjectType({ implements: UserError, description: "The newsroom's rules do not allow it as things stand." })
export class Refused extends UserError {}

@ObjectType({ implements: UserError, description: "There is nothing under the id given." })
export class NotFound extends UserError {}

@ObjectType({
  implements: UserError,
  description: "Something in the input cannot be used; `path` says what.",
})
export class InvalidInput extends UserError {}

@ObjectType({ implements: UserError, description: "The command id was used for another command before." })
export class CommandIdReused extends UserError {}
