import { Field, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { mutation } from "../mutation.js";
import { newsroomSubject } from "../subject.js";

@InputType({ description: "What addLanguage is asked with." })
class AddLanguageInput extends CommandInput {
  @Field(() => String, { description: "The language (BCP 47)." })
  language!: string;
}

/** Mutation: adds a language that the newsroom publishes in. */
export const addLanguage = mutation({
  command: "AddLanguage",
  description: "Adds a language that the newsroom publishes in.",
  input: AddLanguageInput,
  subject: newsroomSubject,
  id: () => "",
  asked: ({ language }) => ({ type: "AddLanguage", language }),
});
