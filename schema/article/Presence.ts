import { Ctx, Field, ID, ObjectType } from "type-graphql";
import type { Doing as DoingWord, Present } from "../../src/presence.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { Doing } from "./articleVocabulary.js";

@ObjectType({
  description:
    "Somebody who has an article open, in however many places. It is shown while it is so, and never kept.",
})
export class Presence {
  constructor(private readonly fact: Present) {}

  @Field(() => StaffMember, { nullable: true, description: "Who." })
  staffMember(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.fact.staffId).then(StaffMember.orNull);
  }

  @Field(() => Doing, { description: "What they do: of several places, the one where they do most." })
  get doing(): DoingWord {
    return this.fact.doing;
  }

  @Field(() => ID, { nullable: true, description: "The block that they are in, if they say so." })
  get block(): string | null {
    return this.fact.block;
  }

  @Field(() => DateTime, { description: "Since when they are there without a break." })
  get since(): string {
    return this.fact.since;
  }
}
