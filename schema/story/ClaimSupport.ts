import { Ctx, Field, ID, ObjectType } from "type-graphql";
import type { Support } from "../../src/story/claims/claim.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";

@ObjectType({ description: "What a source has for a claim." })
export class ClaimSupport {
  constructor(private readonly support: Support) {}

  @Field(() => ID, { description: "Its id in the story." })
  get supportId(): string {
    return this.support.supportId;
  }

  @Field(() => ID, { description: "The source, one of the story's." })
  get sourceId(): string {
    return this.support.sourceId;
  }

  @Field(() => String, { nullable: true, description: "The source's words." })
  get quote(): string | null {
    return this.support.evidence.quote;
  }

  @Field(() => String, { nullable: true, description: "Where they stand." })
  get url(): string | null {
    return this.support.evidence.url;
  }

  @Field(() => DateTime, { nullable: true, description: "When that was read, or heard." })
  get accessedAt(): string | null {
    return this.support.evidence.accessedAt;
  }

  @Field(() => String, {
    nullable: true,
    description: "The SHA-256 of what was read, in hexadecimal digits.",
  })
  get sha256(): string | null {
    return this.support.evidence.sha256;
  }

  @Field(() => String, { description: "The words of the claim that it was given for." })
  get claimText(): string {
    return this.support.claimText;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who gave it." })
  by(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.support.by).then(StaffMember.orNull);
  }

  @Field(() => DateTime, { description: "When it was given." })
  get at(): string {
    return this.support.at;
  }
}
