import { Ctx, Field, ID, Int, ObjectType } from "type-graphql";
import type {
  Asker,
  CorrectionRequest as RequestState,
} from "../../src/article/correcting/correctionRequest.js";
import { isSealed } from "../../src/sealed.js";
import { grantFor, type Scope } from "../../src/permissions.js";
import type { Context } from "../context.js";
import { Erased } from "../erasure/Erased.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { AskerKind, CorrectionOutcome, CorrectionSeverity } from "./correctionVocabulary.js";

/** Who may see how to reach somebody who asked for a correction, beside whoever recorded it and an editor-in-chief. */
const mayReach = ["legal", "standards", "publisher"] as const;

@ObjectType({ description: "Whoever says that something is wrong." })
export class CorrectionAsker {
  constructor(
    private readonly asker: Asker,
    private readonly requestId: string,
    private readonly recordedBy: string,
    private readonly scope: Scope,
  ) {}

  @Field(() => AskerKind, { description: "Who they are to the newsroom." })
  get kind(): string {
    return this.asker.kind;
  }

  @Field(() => Boolean, {
    description:
      "Whether they gave a name or a way to reach them that is sealed: openAskersContact opens it, for a reason.",
  })
  get sealed(): boolean {
    return isSealed(this.asker.name) || isSealed(this.asker.contact);
  }

  @Field(() => Erased, { nullable: true, description: "That both were erased; null while they are there." })
  erased(@Ctx() context: Context): Promise<Erased | null> {
    return Erased.of(`asker-${this.requestId}`, context);
  }

  @Field(() => String, {
    nullable: true,
    description: "Their name, if it was recorded in plain words, as it was before such words were sealed.",
  })
  get name(): string | null {
    return plain(this.asker.name);
  }

  @Field(() => String, {
    nullable: true,
    description:
      "How to reach them, if it was recorded in plain words, as it was before such words were sealed. Null for everybody but standards, legal, the publisher, an " +
      "editor-in-chief and whoever recorded the request.",
  })
  contact(@Ctx() { viewer }: Context): string | null {
    const mayRead =
      viewer !== null &&
      (viewer.staffId === this.recordedBy || grantFor(viewer, mayReach, this.scope) !== null);
    return mayRead ? plain(this.asker.contact) : null;
  }
}

const plain = (words: Asker["name"]): string | null => (typeof words === "string" ? words : null);

@ObjectType({ description: "What the newsroom found when it looked into a request for a correction." })
export class CorrectionAssessment {
  constructor(private readonly assessment: NonNullable<RequestState["assessment"]>) {}

  @Field(() => CorrectionOutcome, { description: "Whether it was an error." })
  get outcome(): string {
    return this.assessment.outcome;
  }

  @Field(() => CorrectionSeverity, {
    nullable: true,
    description: "How grave the error is; null if it was none.",
  })
  get severity(): string | null {
    return this.assessment.severity;
  }

  @Field(() => String, { description: "On what grounds." })
  get grounds(): string {
    return this.assessment.grounds;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who looked into it." })
  by(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.assessment.by).then(StaffMember.orNull);
  }
}

@ObjectType({
  description:
    "What somebody says is wrong with what was published. The corrections clock runs from `askedAt` to `answeredAt`; " +
    "in other languages it goes on, in the correction tasks that `edition` opened.",
})
export class CorrectionRequest {
  constructor(
    private readonly request: RequestState,
    private readonly scope: Scope,
  ) {}

  @Field(() => ID, { description: "Its id, by which it is assessed and answered." })
  get requestId(): string {
    return this.request.requestId;
  }

  @Field(() => CorrectionAsker, { description: "Who asks." })
  get askedBy(): CorrectionAsker {
    const { askedBy, recorded } = this.request;
    return new CorrectionAsker(askedBy, this.request.requestId, recorded.by, this.scope);
  }

  @Field(() => String, { description: "How it reached the newsroom, such as a letter or the telephone." })
  get channel(): string {
    return this.request.channel;
  }

  @Field(() => String, { description: "What they say is wrong." })
  get text(): string {
    return this.request.text;
  }

  @Field(() => String, {
    nullable: true,
    description: "What they gave to prove it: an address, or words.",
  })
  get evidence(): string | null {
    return this.request.evidence;
  }

  @Field(() => DateTime, { description: "When the newsroom recorded it: the clock starts." })
  get askedAt(): string {
    return this.request.recorded.at;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who recorded it." })
  recordedBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.request.recorded.by).then(StaffMember.orNull);
  }

  @Field(() => CorrectionAssessment, {
    nullable: true,
    description: "What the newsroom found; null while nobody has looked into it.",
  })
  get assessment(): CorrectionAssessment | null {
    return this.request.assessment && new CorrectionAssessment(this.request.assessment);
  }

  @Field(() => DateTime, { nullable: true, description: "When it was last assessed." })
  get assessedAt(): string | null {
    return this.request.assessment?.at ?? null;
  }

  @Field(() => DateTime, {
    nullable: true,
    description: "When an edition answered it, or the article was retracted for it: the clock stops.",
  })
  get answeredAt(): string | null {
    return this.request.answered?.at ?? null;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who published the answer." })
  async answeredBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    const { answered } = this.request;
    return answered && load.staffMember.load(answered.by).then(StaffMember.orNull);
  }

  @Field(() => Int, {
    nullable: true,
    description: "The number of the edition that answered it, or that was retracted for it.",
  })
  get edition(): number | null {
    return this.request.answered?.edition ?? null;
  }
}
