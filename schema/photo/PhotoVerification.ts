import { Ctx, Field, ObjectType } from "type-graphql";
import type { Photo as PhotoState } from "../../src/photo/photo.js";
import {
  checks,
  type Check,
  type CheckResult as Result,
  type Verdict as VerdictWord,
} from "../../src/photo/verification.js";
import type { CheckMade, Conclusion } from "../../src/photo/verifying.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { PhotoManifest } from "./PhotoManifest.js";
import { CheckResult, Verdict, VerificationCheck } from "./photoVocabulary.js";

@ObjectType({ description: "What was looked into about a picture, as it was last found." })
export class PhotoCheck {
  constructor(
    private readonly name: Check,
    private readonly made: CheckMade,
  ) {}

  @Field(() => VerificationCheck, { description: "What was looked into." })
  get check(): Check {
    return this.name;
  }

  @Field(() => CheckResult, { description: "What that says about what the picture is said to be." })
  get result(): Result {
    return this.made.result;
  }

  @Field(() => String, { description: "What was found, and where others can see it." })
  get evidence(): string {
    return this.made.evidence;
  }

  @Field(() => DateTime, { description: "When." })
  get at(): string {
    return this.made.at;
  }

  @Field(() => StaffMember, { nullable: true, description: "By whom." })
  by(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.made.by).then(StaffMember.orNull);
  }
}

@ObjectType({ description: "What the desk concluded about a picture." })
export class PhotoConclusion {
  constructor(private readonly conclusion: Conclusion) {}

  @Field(() => Verdict, { description: "The verdict." })
  get verdict(): VerdictWord {
    return this.conclusion.verdict;
  }

  @Field(() => String, { description: "What it rests on." })
  get note(): string {
    return this.conclusion.note;
  }

  @Field(() => Boolean, {
    description:
      "A check made since does not bear it out: the picture counts as unverified until the desk concludes anew.",
  })
  get shaken(): boolean {
    return this.conclusion.shaken;
  }

  @Field(() => DateTime, { description: "When." })
  get at(): string {
    return this.conclusion.at;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who answers for it." })
  by(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.conclusion.by).then(StaffMember.orNull);
  }
}

@ObjectType({ description: "What is known about whether a picture is what it is said to be." })
export class PhotoVerification {
  constructor(private readonly photo: Pick<PhotoState, "checks" | "manifest" | "conclusion">) {}

  @Field(() => [PhotoCheck], { description: "The checks, each as it was last made." })
  get checks(): PhotoCheck[] {
    return checks.flatMap((check) => {
      const made = this.photo.checks[check];
      return made ? new PhotoCheck(check, made) : [];
    });
  }

  @Field(() => PhotoManifest, {
    nullable: true,
    description: "What became of its content credentials; null as long as nobody has looked for any.",
  })
  get manifest(): PhotoManifest | null {
    return this.photo.manifest && new PhotoManifest(this.photo.manifest);
  }

  @Field(() => PhotoConclusion, { nullable: true, description: "What the desk concluded; null before that." })
  get conclusion(): PhotoConclusion | null {
    return this.photo.conclusion && new PhotoConclusion(this.photo.conclusion);
  }
}
