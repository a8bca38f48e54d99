import { Ctx, Field, ObjectType } from "type-graphql";
import type { Grant as GrantFact, Role as RoleWord } from "../../src/actor.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { Role } from "../vocabulary.js";
import { StaffMember } from "./StaffMember.js";

@ObjectType({ description: "A role held for a desk and a language." })
export class Grant {
  constructor(private readonly grant: GrantFact) {}

  @Field(() => Role, { description: "The role." })
  get role(): RoleWord {
    return this.grant.role;
  }

  @Field(() => String, { nullable: true, description: "The desk; null means every desk." })
  get desk(): string | null {
    return this.grant.desk;
  }

  @Field(() => String, { nullable: true, description: "The language (BCP 47); null means every language." })
  get language(): string | null {
    return this.grant.language;
  }

  @Field(() => DateTime, {
    nullable: true,
    description: "When it ends by itself, because somebody else delegated it; null if it is held for good.",
  })
  get until(): string | null {
    return this.grant.until ?? null;
  }

  @Field(() => StaffMember, {
    nullable: true,
    description: "Who delegated it, and can lose it for both; null if it is their own.",
  })
  async from(@Ctx() { load }: Context): Promise<StaffMember | null> {
    const { from } = this.grant;
    return from === undefined ? null : StaffMember.orNull(await load.staffMember.load(from));
  }
}
