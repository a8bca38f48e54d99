import { Ctx, Field, ObjectType } from "type-graphql";
import type { ManifestCheck, ManifestVerdict as VerdictWord } from "../../src/photo/manifest.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { ManifestVerdict } from "./photoVocabulary.js";

@ObjectType({
  description: "What became of a picture's content credentials (C2PA) when they were last read.",
})
export class PhotoManifest {
  constructor(private readonly check: ManifestCheck) {}

  @Field(() => ManifestVerdict, { description: "What was found; none of these makes a picture true." })
  get verdict(): VerdictWord {
    return this.check.verdict;
  }

  @Field(() => String, { description: "Which tool read it, with its version." })
  get tool(): string {
    return this.check.tool;
  }

  @Field(() => String, {
    nullable: true,
    description: "The SHA-256 of the manifest's bytes; null where there is none.",
  })
  get manifestSha256(): string | null {
    return this.check.manifestSha256;
  }

  @Field(() => DateTime, { description: "When." })
  get at(): string {
    return this.check.at;
  }

  @Field(() => StaffMember, { nullable: true, description: "By whom." })
  by(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.check.by).then(StaffMember.orNull);
  }
}
