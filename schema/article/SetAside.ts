import { Ctx, Field, ObjectType } from "type-graphql";
import type { SetAside as SetAsideFact } from "../../src/article/review/settingAside.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";

@ObjectType({ description: "Why an article was put on hold or spiked, by whom and when." })
export class SetAside {
  constructor(private readonly fact: SetAsideFact<string>) {}

  static orNull(this: void, fact: SetAsideFact<string> | null): SetAside | null {
    return fact && new SetAside(fact);
  }

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
