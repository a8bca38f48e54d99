import { Ctx, Field, ObjectType } from "type-graphql";
import { isHeldAt, type StoryHold as StoryHoldState } from "../../src/story/hold.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";

@ObjectType({ description: "Why a story waits with all its languages, and for how long." })
export class StoryHold {
  /** `at` is the instant of the past that it is shown as of; left out for now. */
  constructor(
    private readonly hold: StoryHoldState,
    private readonly at?: string,
  ) {}

  @Field(() => String, { description: "Why." })
  get reason(): string {
    return this.hold.reason;
  }

  @Field(() => DateTime, {
    nullable: true,
    description: "When it goes on by itself; null if somebody has to release it.",
  })
  get until(): string | null {
    return this.hold.until;
  }

  @Field(() => Boolean, { description: "Whether it waits this moment; of what was, whether it waited then." })
  get isInForce(): boolean {
    return isHeldAt(this.hold, this.at ?? new Date().toISOString());
  }

  @Field(() => StaffMember, { nullable: true, description: "Who put it on hold." })
  heldBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.hold.by).then(StaffMember.orNull);
  }

  @Field(() => DateTime, { description: "When it was put on hold." })
  get heldAt(): string {
    return this.hold.at;
  }
}
