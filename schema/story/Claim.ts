import { Ctx, Field, ID, ObjectType } from "type-graphql";
import type { Claim as ClaimState } from "../../src/story/claims/claim.js";
import { Article } from "../article/Article.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { Modality } from "./storyVocabulary.js";
import { ClaimCheck } from "./ClaimCheck.js";
import { ClaimDispute } from "./ClaimDispute.js";
import { ClaimLetStand } from "./ClaimLetStand.js";
import { ClaimSupport } from "./ClaimSupport.js";
import { Withdrawal } from "./Withdrawal.js";

@ObjectType({ description: "Something that the story says is so, with what speaks for and against it." })
export class Claim {
  constructor(private readonly claim: ClaimState) {}

  @Field(() => ID, { description: "Its id in the story." })
  get claimId(): string {
    return this.claim.claimId;
  }

  @Field(() => String, { description: "What is claimed." })
  get text(): string {
    return this.claim.text;
  }

  @Field(() => Modality, { description: "In which way it is claimed." })
  get modality(): string {
    return this.claim.modality;
  }

  @Field(() => String, {
    nullable: true,
    description: "Whose words they are; null if nobody is named, which only some claims may do.",
  })
  get attributedTo(): string | null {
    return this.claim.attributedTo;
  }

  @Field(() => Article, { nullable: true, description: "The article that says so, if one is named." })
  async article(@Ctx() { load }: Context): Promise<Article | null> {
    const { articleId } = this.claim;
    return articleId === null ? null : Article.orNull(await load.article.load(articleId));
  }

  @Field(() => ID, { nullable: true, description: "The block that says so, if one is named." })
  get blockId(): string | null {
    return this.claim.blockId;
  }

  @Field(() => [StaffMember], { description: "Everybody who worded it: none of them checks it." })
  async writers(@Ctx() { load }: Context): Promise<StaffMember[]> {
    const writers = await Promise.all(this.claim.writers.map((id) => load.staffMember.load(id)));
    return writers.flatMap((writer) => StaffMember.orNull(writer) ?? []);
  }

  @Field(() => DateTime, { description: "When it was first recorded." })
  get recordedAt(): string {
    return this.claim.recordedAt;
  }

  @Field(() => [ClaimSupport], { description: "What sources have for it, the oldest first." })
  get supports(): ClaimSupport[] {
    return this.claim.supports.map((support) => new ClaimSupport(support));
  }

  @Field(() => [ClaimDispute], { description: "What is held against it, the oldest first." })
  get disputes(): ClaimDispute[] {
    return this.claim.disputes.map((dispute) => new ClaimDispute(dispute));
  }

  @Field(() => ClaimCheck, {
    nullable: true,
    description: "The newest check of these very words; null if they were not checked.",
  })
  get check(): ClaimCheck | null {
    return this.claim.check && new ClaimCheck(this.claim.check);
  }

  @Field(() => ClaimLetStand, {
    nullable: true,
    description: "Why it may stand exactly as it is though nobody is named for it; null if nobody said so.",
  })
  get letStand(): ClaimLetStand | null {
    return this.claim.letStand && new ClaimLetStand(this.claim.letStand);
  }

  @Field(() => Withdrawal, { nullable: true, description: "Why it was withdrawn; null if it was not." })
  get withdrawn(): Withdrawal | null {
    return Withdrawal.orNull(this.claim.withdrawn);
  }
}
