import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { staffSubject } from "../subject.js";

@InputType({ description: "What removeBoardFilter is asked with." })
class RemoveBoardFilterInput extends CommandInput {
  @Field(() => ID, { description: "The id of whoever saved it: everybody removes their own." })
  staffId!: string;

  @Field(() => ID, { description: "The filter's id." })
  filterId!: string;
}

/** Mutation: throws a saved filter away. */
export const removeBoardFilter = mutation({
  command: "RemoveBoardFilter",
  description: "Throws a saved filter away, for everybody whom it was shared with.",
  input: RemoveBoardFilterInput,
  subject: staffSubject,
  id: ({ staffId }) => ownId("staff", staffId),
  asked: ({ filterId }) => ({ type: "RemoveBoardFilter", filterId }),
});
