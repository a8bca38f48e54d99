import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { newsroomSubject } from "../subject.js";

@InputType({ description: "What addDeskMember is asked with." })
class AddDeskMemberInput extends CommandInput {
  @Field(() => String, { description: "The desk's id." })
  desk!: string;

  @Field(() => ID, { description: "The staff member's id." })
  staffId!: string;
}

/** Mutation: says that somebody belongs to a desk. */
export const addDeskMember = mutation({
  command: "AddDeskMember",
  description: "Says that somebody belongs to a desk.",
  input: AddDeskMemberInput,
  subject: newsroomSubject,
  id: () => "",
  asked: ({ desk, staffId }) => ({ type: "AddDeskMember", desk, staffId: ownId("staff", staffId) }),
});
