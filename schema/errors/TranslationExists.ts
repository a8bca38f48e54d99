import { Field, ID, ObjectType } from "type-graphql";
import { UserError } from "./UserError.js";

@ObjectType({
  implements: UserError,
  description: "The source has a translation into this language already.",
})
export class TranslationExists extends UserError {
  @Field(() => ID, { description: "The translation that there is." })
  articleId!: string;
}
