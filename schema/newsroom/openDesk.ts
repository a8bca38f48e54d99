import { Field, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { mutation } from "../mutation.js";
import { newsroomSubject } from "../subject.js";

@InputType({ description: "What openDesk is asked with." })
class OpenDeskInput extends CommandInput {
  @Field(() => String, { description: "Its id: small letters, digits and hyphens." })
  desk!: string;

  @Field(() => String, { description: "Its name." })
  name!: string;
}

/** Mutation: opens a desk. */
export const openDesk = mutation({
  command: "OpenDesk",
  description: "Opens a desk.",
  input: OpenDeskInput,
  subject: newsroomSubject,
  id: () => "",
  asked: ({ desk, name }) => ({ type: "OpenDesk", desk, name }),
});
