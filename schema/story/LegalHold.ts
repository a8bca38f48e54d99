import { Ctx, Field, ID, ObjectType } from "type-graphql";
import type { LegalHold as LegalHoldState } from "../../src/story/legalHold.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";

@ObjectType({
  description:
    "A freeze for a legal matter: while it is in force nothing goes out and nothing is taken away.",
})
export class LegalHold {
  constructor(private readonly hold: LegalHoldState) {}

  @Field(() => ID, { description: "Its id in the story." })
  get holdId(): string {
    return this.hold.holdId;
  }

  @Field(() => String, { description: "The matter, such as a lawsuit." })
  get matter(): string {
    return this.hold.matter;
  }

  @Field(() => String, { description: "What obliges the house, such as a court's order." })
  get basis(): string {
    return this.hold.basis;
  }

  @Field(() => Boolean, { description: "Whether it is in force." })
  get isInForce(): boolean {
    return this.hold.lifted === null;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who placed it." })
  placedBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.hold.by).then(StaffMember.orNull);
  }

  @Field(() => DateTime, { description: "When it was placed." })
  get placedAt(): string {
    return this.hold.at;
  }

  @Field(() => String, { nullable: true, description: "Why it was lifted; null if it was not." })
  get liftedBecause(): string | null {
    return this.hold.lifted?.reason ?? null;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who lifted it." })
  async liftedBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    const { lifted } = this.hold;
    return lifted && StaffMember.orNull(await load.staffMember.load(lifted.by));
  }

  @Field(() => DateTime, { nullable: true, description: "When it was lifted." })
  get liftedAt(): string | null {
    return this.hold.lifted?.at ?? null;
  }
}
