import { Ctx, Field, ID, ObjectType } from "type-graphql";
import type { Dispute } from "../../src/story/claims/claim.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";

@ObjectType({ description: "What somebody holds against a claim." })
export class ClaimDispute {
  constructor(private readonly dispute: Dispute) {}

  @Field(() => ID, { description: "Its id in the story." })
  get disputeId(): string {
    return this.dispute.disputeId;
  }

  @Field(() => String, { description: "Who disputes it." })
  get disputedBy(): string {
    return this.dispute.disputedBy;
  }

  @Field(() => String, { description: "What they say." })
  get text(): string {
    return this.dispute.text;
  }

  @Field(() => String, { description: "The words of the claim that it was raised against." })
  get claimText(): string {
    return this.dispute.claimText;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who recorded it." })
  by(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.dispute.by).then(StaffMember.orNull);
  }

  @Field(() => DateTime, { description: "When it was recorded." })
  get at(): string {
    return this.dispute.at;
  }
}
