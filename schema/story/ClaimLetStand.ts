import { Ctx, Field, ObjectType } from "type-graphql";
import type { LetStand } from "../../src/story/claims/claim.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";

@ObjectType({ description: "Somebody's word that a claim stands as it is, though nobody is named for it." })
export class ClaimLetStand {
  constructor(private readonly fact: LetStand) {}

  @Field(() => String, { description: "Why." })
  get reason(): string {
    return this.fact.reason;
  }

  @Field(() => DateTime, { description: "When." })
  get at(): string {
    return this.fact.at;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who." })
  by(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.fact.by).then(StaffMember.orNull);
  }
}
