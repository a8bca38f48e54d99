import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { staffSubject } from "../subject.js";

@InputType({ description: "What renameStaffMember is asked with." })
class RenameStaffMemberInput extends CommandInput {
  @Field(() => ID, { description: "The staff member's id." })
  staffId!: string;

  @Field(() => String, { description: "Their name." })
  name!: string;
}

/** Mutation: writes a staff member's name another way; published bylines stay as they were. */
export const renameStaffMember = mutation({
  command: "RenameStaffMember",
  description: "Writes a staff member's name another way; published bylines stay as they were.",
  input: RenameStaffMemberInput,
  subject: staffSubject,
  id: ({ staffId }) => ownId("staff", staffId),
  asked: ({ name }) => ({ type: "RenameStaffMember", name }),
});
