import { Field, ObjectType } from "type-graphql";
import type { Tombstone as Fact } from "../../projections/published.js";
import { DateTime } from "../scalars.js";

@ObjectType({ description: "All that readers are told of an article that was taken down." })
export class Tombstone {
  @Field(() => String, { description: "The language it was published in (BCP 47)." })
  language!: string;

  @Field(() => DateTime, { description: "When it was taken down." })
  at!: string;

  @Field(() => String, { nullable: true, description: "Who demanded it, if that is public." })
  authority!: string | null;

  @Field(() => String, { nullable: true, description: "On what basis, if that is public." })
  basis!: string | null;

  static orNull(this: void, fact: Fact | null): Tombstone | null {
    if (!fact) return null;
    const { language, at, authority, basis } = fact;
    return Object.assign(new Tombstone(), { language, at, authority, basis });
  }
}
