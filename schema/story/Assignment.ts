import { Ctx, Field, ID, Int, ObjectType } from "type-graphql";
import type { Assignment as AssignmentState } from "../../src/story/assignment.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { AssignmentStatus } from "./storyVocabulary.js";

@ObjectType({ description: "What somebody was asked to do for a story." })
export class Assignment {
  constructor(private readonly assignment: AssignmentState) {}

  @Field(() => ID, { description: "Its id in the story." })
  get assignmentId(): string {
    return this.assignment.assignmentId;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who was asked." })
  assignee(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.assignment.assigneeId).then(StaffMember.orNull);
  }

  @Field(() => String, { description: "What is wanted." })
  get brief(): string {
    return this.assignment.brief;
  }

  @Field(() => DateTime, { nullable: true, description: "The deadline; null where there is none." })
  get dueAt(): string | null {
    return this.assignment.dueAt;
  }

  @Field(() => Int, {
    nullable: true,
    description: "How many words are wanted; null where it does not matter.",
  })
  get length(): number | null {
    return this.assignment.length;
  }

  @Field(() => AssignmentStatus, { description: "How far it has come." })
  get status(): AssignmentState["status"] {
    return this.assignment.status;
  }

  @Field(() => String, { nullable: true, description: "Why it was declined or cancelled." })
  get reason(): string | null {
    return this.assignment.reason;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who gave it to the present assignee." })
  assignedBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.assignment.assignedBy).then(StaffMember.orNull);
  }

  @Field(() => DateTime, { description: "When it was given to the present assignee." })
  get assignedAt(): string {
    return this.assignment.assignedAt;
  }
}
