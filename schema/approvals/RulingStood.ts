import { Ctx, Field, ObjectType } from "type-graphql";
import type { Moment as MomentFact, Standing } from "../../src/approvals/ruling.js";
import type { Context } from "../context.js";
import { DateTime, Position } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";

@ObjectType({ description: "The event with which a ruling came to stand, or no longer stood." })
export class RulingMoment {
  constructor(private readonly fact: MomentFact) {}

  static orNull(this: void, fact: MomentFact | null): RulingMoment | null {
    return fact && new RulingMoment(fact);
  }

  @Field(() => DateTime, { description: "When." })
  get at(): string {
    return this.fact.at;
  }

  @Field(() => String, { description: "What happened, such as `HeadlineChanged`." })
  get type(): string {
    return this.fact.type;
  }

  @Field(() => Position, { description: "The event's place in the log." })
  get position(): number {
    return this.fact.position;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who did it." })
  by(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.fact.by).then(StaffMember.orNull);
  }
}

@ObjectType({
  description: "A time in which a ruling stood: the text was exactly what it had been given to.",
})
export class RulingStood {
  @Field(() => RulingMoment, {
    description: "What it began with: the ruling itself, or what brought that text back.",
  })
  from!: RulingMoment;

  @Field(() => RulingMoment, { nullable: true, description: "What ended it; null while it stands." })
  until!: RulingMoment | null;

  static of(this: void, { from, until }: Standing): RulingStood {
    return Object.assign(new RulingStood(), {
      from: new RulingMoment(from),
      until: RulingMoment.orNull(until),
    });
  }
}
