import { Ctx, Field, ObjectType } from "type-graphql";
import type { ClaimCheck as ClaimCheckState } from "../../src/story/claims/claim.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { CheckOutcome } from "./storyVocabulary.js";

@ObjectType({ description: "What came of looking into a claim, exactly as it is worded." })
export class ClaimCheck {
  constructor(private readonly check: ClaimCheckState) {}

  @Field(() => CheckOutcome, { description: "What it came to." })
  get outcome(): string {
    return this.check.outcome;
  }

  @Field(() => String, { description: "How it was checked." })
  get method(): string {
    return this.check.method;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who checked it: nobody who worded it." })
  by(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.check.by).then(StaffMember.orNull);
  }

  @Field(() => DateTime, { description: "When." })
  get at(): string {
    return this.check.at;
  }
}
