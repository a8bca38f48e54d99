import { Ctx, Field, ID, ObjectType } from "type-graphql";
import type {
  WithdrawalKind as Kind,
  WithdrawalOrder as OrderState,
} from "../../src/article/publication/withdrawalOrder.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { WithdrawalKind, WithdrawalOrderState } from "./articleVocabulary.js";

@ObjectType({
  description:
    "An order of legal or standards that an article be withdrawn. It hides nothing by itself; while it is open nothing " +
    "new of the article goes out. Somebody else than who gave it carries it out.",
})
export class WithdrawalOrder {
  constructor(private readonly order: OrderState) {}

  @Field(() => ID, { description: "Its id in the article." })
  get orderId(): string {
    return this.order.orderId;
  }

  @Field(() => WithdrawalKind, { description: "In which way it is to be withdrawn." })
  get how(): Kind {
    return this.order.how;
  }

  @Field(() => String, { description: "On what grounds." })
  get grounds(): string {
    return this.order.grounds;
  }

  @Field(() => String, {
    nullable: true,
    description: "Who demands it, such as a court; null if it is the house's own judgement.",
  })
  get authority(): string | null {
    return this.order.authority;
  }

  @Field(() => String, {
    nullable: true,
    description: "For a retraction, what readers are to be told; null leaves the words to the publisher.",
  })
  get notice(): string | null {
    return this.order.notice;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "For a kill, what everybody who was sent it is to be told; null leaves the words to the publisher.",
  })
  get advisory(): string | null {
    return this.order.advisory;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who gave it." })
  by(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.order.by).then(StaffMember.orNull);
  }

  @Field(() => DateTime, { description: "When it was given." })
  get at(): string {
    return this.order.at;
  }

  @Field(() => WithdrawalOrderState, { description: "What became of it." })
  get state(): string {
    return this.order.end?.state ?? "open";
  }

  @Field(() => StaffMember, { nullable: true, description: "Who carried it out or rescinded it." })
  async endedBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    const { end } = this.order;
    return end && StaffMember.orNull(await load.staffMember.load(end.by));
  }

  @Field(() => DateTime, { nullable: true, description: "When it was carried out or rescinded." })
  get endedAt(): string | null {
    return this.order.end?.at ?? null;
  }

  @Field(() => String, { nullable: true, description: "Why it was rescinded; null if it was not." })
  get rescindedBecause(): string | null {
    const { end } = this.order;
    return end?.state === "rescinded" ? end.reason : null;
  }
}
