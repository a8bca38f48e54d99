import { Args, Ctx, Field, Int, ObjectType } from "type-graphql";
import { grantsAt } from "../../src/actor.js";
import { heldGrants } from "../../src/staff/heldGrants.js";
import type { StaffMember as StaffMemberState } from "../../src/staff/staff.js";
import type { Context } from "../context.js";
import { globalId } from "../globalId.js";
import { Desk } from "../newsroom/Newsroom.js";
import { Node } from "../Node.js";
import type { Page } from "../page.js";
import type { Mention } from "../thread/Mention.js";
import { MentionArgs, Mentions, mentionsOf } from "../thread/mentionsOf.js";
import { Grant } from "./Grant.js";
import { LinkedIdentity } from "./LinkedIdentity.js";

@ObjectType({ implements: Node, description: "Someone who works in the newsroom." })
export class StaffMember extends Node {
  constructor(private readonly member: StaffMemberState) {
    super();
    this.id = globalId("staff", member.id);
  }

  static orNull(this: void, member: StaffMemberState | null): StaffMember | null {
    return member && new StaffMember(member);
  }

  @Field(() => String, { description: "The name." })
  get name(): string {
    return this.member.name;
  }

  @Field(() => Int, { description: "The newest revision: what a command expects, from 0." })
  get revision(): number {
    return this.member.revision;
  }

  @Field(() => [Grant], { description: "The roles held now." })
  async grants(@Ctx() { load }: Context): Promise<Grant[]> {
    const held = await heldGrants(this.member, (staffId) => load.staffMember.load(staffId));
    return grantsAt(held, new Date().toISOString()).map((grant) => new Grant(grant));
  }

  @Field(() => [LinkedIdentity], {
    nullable: true,
    description:
      "Who they are to identity providers; signing in there lets them in here. Only they themselves, an " +
      "editor-in-chief and an auditor may read it.",
  })
  identities(@Ctx() { viewer }: Context): LinkedIdentity[] | null {
    const mayRead =
      viewer?.staffId === this.member.id ||
      viewer?.grants.some(({ role }) => role === "editorInChief" || role === "auditor");
    return mayRead ? this.member.identities.map((identity) => new LinkedIdentity(identity)) : null;
  }

  @Field(() => [Desk], { description: "The desks that they belong to." })
  async desks(@Ctx() { load }: Context): Promise<Desk[]> {
    const newsroom = await load.newsroom.load("newsroom");
    return newsroom ? Desk.all(newsroom).filter(({ memberIds }) => memberIds.includes(this.member.id)) : [];
  }

  @Field(() => Mentions, {
    nullable: true,
    description:
      "The comments that mention them by name, or a desk that they belong to, the newest first. Only they " +
      "themselves, an editor-in-chief and an auditor may read them.",
  })
  mentions(@Args(() => MentionArgs) asked: MentionArgs, @Ctx() context: Context): Promise<Page<Mention>> {
    return mentionsOf(this.member.id, asked, context);
  }
}
