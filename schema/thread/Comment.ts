import { Ctx, Field, ID, ObjectType } from "type-graphql";
import type { Comment as CommentFact } from "../../src/thread/thread.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";

@ObjectType({ description: "What somebody said in a thread." })
export class Comment {
  constructor(private readonly fact: CommentFact & Readonly<{ replyId?: string }>) {}

  @Field(() => ID, { nullable: true, description: "The reply's id; null for what the thread began with." })
  get replyId(): string | null {
    return this.fact.replyId ?? null;
  }

  @Field(() => String, { description: "The words." })
  get text(): string {
    return this.fact.text;
  }

  @Field(() => DateTime, { description: "When." })
  get at(): string {
    return this.fact.at;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who." })
  by(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.fact.by).then(StaffMember.orNull);
  }

  @Field(() => [StaffMember], { description: "Who is meant to read it." })
  async mentions(@Ctx() { load }: Context): Promise<StaffMember[]> {
    const members = await Promise.all(this.fact.mentions.map((id) => load.staffMember.load(id)));
    return members.flatMap((member) => StaffMember.orNull(member) ?? []);
  }

  @Field(() => [String], { description: "The desks that are meant to read it, by their ids." })
  get deskMentions(): readonly string[] {
    return this.fact.desks;
  }
}
