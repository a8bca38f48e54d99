import { Ctx, Field, ObjectType } from "type-graphql";
import type { Permission } from "../../src/photo/permitting.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { PermissionStanding } from "./photoVocabulary.js";

@ObjectType({ description: "A senior's decision that a picture may run without its owner's permission." })
export class PermissionOverride {
  constructor(private readonly override: NonNullable<Permission["override"]>) {}

  @Field(() => String, { description: "What outweighs the owner's right." })
  get grounds(): string {
    return this.override.grounds;
  }

  @Field(() => DateTime, { description: "When." })
  get at(): string {
    return this.override.at;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who answers for it." })
  by(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.override.by).then(StaffMember.orNull);
  }
}

@ObjectType({ description: "How far the house has got with the permission of a picture's owner." })
export class PhotoPermission {
  constructor(private readonly permission: Permission) {}

  @Field(() => PermissionStanding, { description: "How far." })
  get standing(): Permission["standing"] {
    return this.permission.standing;
  }

  @Field(() => String, { nullable: true, description: "Who was asked; null if nobody was." })
  get owner(): string | null {
    return this.permission.asked?.owner ?? null;
  }

  @Field(() => String, { nullable: true, description: "How the owner was asked." })
  get channel(): string | null {
    return this.permission.asked?.channel ?? null;
  }

  @Field(() => String, { nullable: true, description: "Which use the owner allowed, if they ever did." })
  get scope(): string | null {
    return this.permission.granted?.scope ?? null;
  }

  @Field(() => String, { nullable: true, description: "How the owner wished to be credited." })
  get creditAs(): string | null {
    return this.permission.granted?.creditAs ?? null;
  }

  @Field(() => String, { nullable: true, description: "Where the owner's yes can be read." })
  get evidence(): string | null {
    return this.permission.granted?.evidence ?? null;
  }

  @Field(() => String, { nullable: true, description: "What the owner answered who refused." })
  get answer(): string | null {
    return this.permission.answer;
  }

  @Field(() => PermissionOverride, { nullable: true, description: "A senior's override, if there was one." })
  get override(): PermissionOverride | null {
    return this.permission.override && new PermissionOverride(this.permission.override);
  }
}
