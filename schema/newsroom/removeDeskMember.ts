import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { newsroomSubject } from "../subject.js";

@InputType({ description: "What removeDeskMember is asked with." })
class RemoveDeskMemberInput extends CommandInput {
  @Field(() => String, { description: "The desk's id." })
  desk!: string;

  @Field(() => ID, { description: "The staff member's id." })
  staffId!: string;
}

/** Mutation: says that somebody belongs to a desk no longer. */
export const removeDeskMember = mutation({
  command: "RemoveDeskMember",
  description: "Says that somebody belongs to a desk no longer.",
  input: RemoveDeskMemberInput,
  subject: newsroomSubject,
  id: () => "",
  asked: ({ desk, staffId }) => ({ type: "RemoveDeskMember", desk, staffId: ownId("staff", staffId) }),
});
