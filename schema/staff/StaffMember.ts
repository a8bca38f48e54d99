import { Field, Int, ObjectType } from "type-graphql";
import { grantsAt, type Grant as GrantFact, type Role as RoleWord } from "../../src/actor.js";
import type { StaffMember as StaffMemberState } from "../../src/staff/staff.js";
import { globalId } from "../globalId.js";
import { Node } from "../Node.js";
import { DateTime } from "../scalars.js";
import { Role } from "../vocabulary.js";

@ObjectType({ description: "A role held for a desk and a language." })
export class Grant {
  @Field(() => Role, { description: "The role." })
  role!: RoleWord;

  @Field(() => String, { nullable: true, description: "The desk; null means every desk." })
  desk!: string | null;

  @Field(() => String, { nullable: true, description: "The language (BCP 47); null means every language." })
  language!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it ends by itself, because somebody else delegated it; null if it is held for good.",
  })
  until!: string | null;

  static of({ until, ...grant }: GrantFact): Grant {
    return Object.assign(new Grant(), { ...grant, until: until ?? null });
  }
}

@ObjectType({ implements: Node, description: "Someone who works in the newsroom." })
export class StaffMember extends Node {
  @Field(() => String, { description: "The name." })
  name!: string;

  @Field(() => Int, { description: "The newest revision: what a command expects, from 0." })
  revision!: number;

  @Field(() => [Grant], { description: "The roles held now." })
  grants!: Grant[];

  static of({ id, name, revision, grants }: StaffMemberState): StaffMember {
    return Object.assign(new StaffMember(), {
      id: globalId("staff", id),
      name,
      revision,
      grants: grantsAt(grants, new Date().toISOString()).map((one) => Grant.of(one)),
    });
  }

  static orNull(this: void, member: StaffMemberState | null): StaffMember | null {
    return member && StaffMember.of(member);
  }
}
