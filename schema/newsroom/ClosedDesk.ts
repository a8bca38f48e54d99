import { Ctx, Field, ObjectType } from "type-graphql";
import type { ClosedDesk as ClosedDeskState } from "../../src/newsroom/newsroom.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";

@ObjectType({ description: "How a desk was closed, and where what would come to it goes." })
export class ClosedDesk {
  constructor(private readonly closed: ClosedDeskState & Readonly<{ openDesk: string }>) {}

  @Field(() => String, {
    description:
      "The open desk at the end of its routing: what is marked for it, and may be worked on by it.",
  })
  get routedTo(): string {
    return this.closed.openDesk;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who closed it." })
  closedBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.closed.by).then(StaffMember.orNull);
  }

  @Field(() => DateTime, { description: "When it was closed." })
  get closedAt(): string {
    return this.closed.at;
  }

  @Field(() => String, { nullable: true, description: "Why." })
  get reason(): string | null {
    return this.closed.reason;
  }
}
