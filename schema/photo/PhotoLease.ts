import { Field, ObjectType } from "type-graphql";
import type { Lease } from "../../src/photo/leasing.js";
import { DateTime } from "../scalars.js";

@ObjectType({ description: "For how long a picture may be used." })
export class PhotoLease {
  @Field(() => DateTime, { nullable: true, description: "From when; null if from the first." })
  from!: string | null;

  @Field(() => DateTime, { nullable: true, description: "From when not any more; null if without end." })
  to!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was ended early, if it was." })
  endedAt!: string | null;

  static of({ from, to, endedAt }: Lease): PhotoLease {
    return Object.assign(new PhotoLease(), { from, to, endedAt });
  }
}
