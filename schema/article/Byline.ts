import { Ctx, Field, ID, InputType, ObjectType } from "type-graphql";
import type { BylineEntry, BylineRole as BylineRoleWord } from "../../src/article/text/byline.js";
import type { Context } from "../context.js";
import { ownId } from "../globalId.js";
import { StaffMember } from "../staff/StaffMember.js";
import { BylineRole } from "./articleVocabulary.js";

@ObjectType({ description: "Someone credited for an article, as readers see it." })
export class BylineCredit {
  @Field(() => String, { description: "The name as printed." })
  name!: string;

  @Field(() => BylineRole, { description: "What for." })
  role!: BylineRoleWord;

  static of({ name, role }: BylineEntry): BylineCredit {
    return Object.assign(new BylineCredit(), { name, role });
  }
}

@ObjectType({ description: "Someone credited for an article, as the newsroom knows them." })
export class BylineLine {
  @Field(() => String, { description: "The name as printed." })
  name!: string;

  @Field(() => BylineRole, { description: "What for." })
  role!: BylineRoleWord;

  staffId!: string | null;

  @Field(() => StaffMember, { nullable: true, description: "The staff member, if they work here." })
  async staffMember(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return this.staffId === null ? null : StaffMember.orNull(await load.staffMember.load(this.staffId));
  }

  static of(entry: BylineEntry): BylineLine {
    return Object.assign(new BylineLine(), entry);
  }
}

@InputType({ description: "Someone to credit." })
export class BylineInput {
  @Field(() => String, { description: "The name as it shall be printed." })
  name!: string;

  @Field(() => BylineRole, { description: "What for." })
  role!: BylineRoleWord;

  @Field(() => ID, { nullable: true, description: "The staff member, if they work here." })
  staffId?: string | null;
}

/** Bylines as a command carries them. */
export const bylineOf = (entries: readonly BylineInput[]): readonly BylineEntry[] =>
  entries.map(({ name, role, staffId }) => ({
    name,
    role,
    staffId: staffId ? ownId("staff", staffId) : null,
  }));
