import { Ctx, Field, ID, ObjectType } from "type-graphql";
import type { CourtOrder as CourtOrderState } from "../../src/story/courtOrder.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";

@ObjectType({
  description:
    "A court's order: while it is in force, nothing of the story goes out in the languages that it covers.",
})
export class CourtOrder {
  constructor(private readonly order: CourtOrderState) {}

  @Field(() => ID, { description: "Its id in the story." })
  get orderId(): string {
    return this.order.orderId;
  }

  @Field(() => String, { description: "Where it is in force, such as England and Wales." })
  get jurisdiction(): string {
    return this.order.jurisdiction;
  }

  @Field(() => String, { description: "The court that made it." })
  get court(): string {
    return this.order.court;
  }

  @Field(() => String, { description: "The number under which the court keeps it." })
  get reference(): string {
    return this.order.reference;
  }

  @Field(() => String, { description: "What the court ordered." })
  get text(): string {
    return this.order.text;
  }

  @Field(() => [String], {
    nullable: true,
    description: "The languages that it covers (BCP 47), each with its variants; null for all of them.",
  })
  get languages(): readonly string[] | null {
    return this.order.languages;
  }

  @Field(() => Boolean, { description: "Whether it is in force." })
  get isInForce(): boolean {
    return this.order.lifted === null;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who recorded it." })
  recordedBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.order.by).then(StaffMember.orNull);
  }

  @Field(() => DateTime, { description: "When it was recorded." })
  get recordedAt(): string {
    return this.order.at;
  }

  @Field(() => String, { nullable: true, description: "What ended it; null while it is in force." })
  get liftedOn(): string | null {
    return this.order.lifted?.basis ?? null;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who recorded that it ended." })
  async liftedBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    const { lifted } = this.order;
    return lifted && StaffMember.orNull(await load.staffMember.load(lifted.by));
  }

  @Field(() => DateTime, { nullable: true, description: "When that was recorded." })
  get liftedAt(): string | null {
    return this.order.lifted?.at ?? null;
  }
}
