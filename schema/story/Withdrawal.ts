import { Ctx, Field, ObjectType } from "type-graphql";
import type { Withdrawal as WithdrawalState } from "../../src/story/withdrawal.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";

@ObjectType("StatementWithdrawal", { description: "Why the story no longer says something." })
export class Withdrawal {
  constructor(private readonly withdrawal: WithdrawalState) {}

  static orNull(withdrawal: WithdrawalState | null): Withdrawal | null {
    return withdrawal && new Withdrawal(withdrawal);
  }

  @Field(() => String, { description: "Why, in the words of whoever withdrew it." })
  get reason(): string {
    return this.withdrawal.reason;
  }

  @Field(() => DateTime, { description: "When." })
  get at(): string {
    return this.withdrawal.at;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who." })
  by(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.withdrawal.by).then(StaffMember.orNull);
  }
}
