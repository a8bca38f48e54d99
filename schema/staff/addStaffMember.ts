import { Field, InputType } from "type-graphql";
import { BeginningInput } from "../CommandInput.js";
import { mutation } from "../mutation.js";
import { staffSubject } from "../subject.js";

@InputType({ description: "What addStaffMember is asked with." })
class AddStaffMemberInput extends BeginningInput {
  @Field(() => String, { description: "Their name." })
  name!: string;
}

/** Mutation: adds someone to the newsroom's staff, without any role yet. */
export const addStaffMember = mutation({
  command: "AddStaffMember",
  description: "Adds someone to the newsroom's staff, without any role yet.",
  input: AddStaffMemberInput,
  subject: staffSubject,
  asked: ({ name }) => ({ type: "AddStaffMember", name }),
});
