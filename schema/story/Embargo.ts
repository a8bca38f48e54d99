import { Ctx, Field, ObjectType } from "type-graphql";
import { holdsAt, type Embargo as EmbargoState } from "../../src/story/embargo.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";

@ObjectType({ description: "A report that somebody published under the embargo." })
export class EmbargoBreach {
  constructor(private readonly breach: EmbargoState["breaches"][number]) {}

  @Field(() => String, { description: "Where it was published too early." })
  get where(): string {
    return this.breach.where;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who reported it." })
  reportedBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.breach.by).then(StaffMember.orNull);
  }

  @Field(() => DateTime, { description: "When it was reported." })
  get reportedAt(): string {
    return this.breach.at;
  }
}

@ObjectType({ description: "An hour before which nothing of a story may be published, in any language." })
export class Embargo {
  /** `at` is the instant of the past that it is shown as of; left out for now. */
  constructor(
    private readonly embargo: EmbargoState,
    private readonly at?: string,
  ) {}

  @Field(() => DateTime, {
    nullable: true,
    description: "The instant at which it ends by itself; null if somebody has to lift it.",
  })
  get until(): string | null {
    return this.embargo.until;
  }

  @Field(() => String, { nullable: true, description: "The local time that it was set by, if it was." })
  get wallTime(): string | null {
    return this.embargo.wallTime;
  }

  @Field(() => String, { nullable: true, description: "The zone of that local time (IANA)." })
  get zone(): string | null {
    return this.embargo.zone;
  }

  @Field(() => String, { description: "Who imposed it, as a rule the source." })
  get imposedBy(): string {
    return this.embargo.imposedBy;
  }

  @Field(() => Boolean, { description: "Whether it holds this moment; of what was, whether it held then." })
  get isInForce(): boolean {
    return holdsAt(this.embargo, this.at ?? new Date().toISOString());
  }

  @Field(() => StaffMember, { nullable: true, description: "Who set it." })
  setBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.embargo.by).then(StaffMember.orNull);
  }

  @Field(() => DateTime, { description: "When it was set." })
  get setAt(): string {
    return this.embargo.at;
  }

  @Field(() => [EmbargoBreach], { description: "Where others are reported to have published too early." })
  get breaches(): EmbargoBreach[] {
    return this.embargo.breaches.map((breach) => new EmbargoBreach(breach));
  }

  @Field(() => String, { nullable: true, description: "On what basis it was lifted; null if it was not." })
  get liftedOn(): string | null {
    return this.embargo.lifted?.basis ?? null;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who lifted it." })
  async liftedBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    const { lifted } = this.embargo;
    return lifted && StaffMember.orNull(await load.staffMember.load(lifted.by));
  }

  @Field(() => DateTime, { nullable: true, description: "When it was lifted." })
  get liftedAt(): string | null {
    return this.embargo.lifted?.at ?? null;
  }
}
