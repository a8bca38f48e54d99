import { Field, ObjectType } from "type-graphql";
import { endOf, leaseStateAt, type Lease, type LeaseState as StateWord } from "../../src/photo/lease.js";
import { DateTime } from "../scalars.js";
import { LeaseState } from "./photoVocabulary.js";

@ObjectType({ description: "For how long a picture may be used." })
export class PhotoLease {
  constructor(private readonly lease: Lease) {}

  @Field(() => DateTime, { nullable: true, description: "From when; null if from the first." })
  get from(): string | null {
    return this.lease.from;
  }

  @Field(() => DateTime, { nullable: true, description: "From when not any more; null if without end." })
  get to(): string | null {
    return this.lease.to;
  }

  @Field(() => String, {
    nullable: true,
    description: "The zone by whose clocks it was granted (IANA), if it was.",
  })
  get zone(): string | null {
    return this.lease.zone;
  }

  @Field(() => String, { nullable: true, description: "What they show when it begins." })
  get wallFrom(): string | null {
    return this.lease.wallFrom;
  }

  @Field(() => String, { nullable: true, description: "What they show when it ends." })
  get wallTo(): string | null {
    return this.lease.wallTo;
  }

  @Field(() => DateTime, { nullable: true, description: "When it was ended early, if it was." })
  get endedAt(): string | null {
    return this.lease.endedAt;
  }

  @Field(() => LeaseState, { description: "How it stands this moment." })
  get state(): StateWord {
    return leaseStateAt(this.lease, new Date().toISOString());
  }

  @Field(() => DateTime, {
    nullable: true,
    description: "The instant at which it ends or ended, early or not; null if it has no end.",
  })
  get endsAt(): string | null {
    return endOf(this.lease);
  }
}
