import { Ctx, Field, Int, ObjectType } from "type-graphql";
import type { KnownService } from "../../projections/services.js";
import type { Role as RoleWord, ServiceScope as ServiceScopeWord } from "../../src/actor.js";
import type { Context } from "../context.js";
import { globalId } from "../globalId.js";
import { Node } from "../Node.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { Role } from "../vocabulary.js";
import { ServiceScope } from "./serviceVocabulary.js";

@ObjectType({
  implements: Node,
  description: "A program that may ask in the newsroom, such as a dashboard, by a token of its own.",
})
export class Service extends Node {
  constructor(private readonly service: KnownService) {
    super();
    this.id = globalId("service", service.id);
  }

  static orNull(this: void, service: KnownService | null): Service | null {
    return service && new Service(service);
  }

  @Field(() => Int, { description: "The newest revision: what a command expects, from 0." })
  get revision(): number {
    return this.service.revision;
  }

  @Field(() => String, { description: "What it is called in histories." })
  get name(): string {
    return this.service.name;
  }

  @Field(() => [ServiceScope], { description: "What it may read." })
  get scopes(): readonly ServiceScopeWord[] {
    return this.service.scopes;
  }

  @Field(() => Role, {
    nullable: true,
    description: "The role that it acts in; null for one that only reads.",
  })
  get role(): RoleWord | null {
    return this.service.grant?.role ?? null;
  }

  @Field(() => String, { nullable: true, description: "The desk that it acts for; null for every desk." })
  get desk(): string | null {
    return this.service.grant?.desk ?? null;
  }

  @Field(() => String, {
    nullable: true,
    description: "The language that it acts for (BCP 47); null for every language.",
  })
  get language(): string | null {
    return this.service.grant?.language ?? null;
  }

  @Field(() => String, { description: "The last characters of its token, to tell it from others." })
  get hint(): string {
    return this.service.hint;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who issued its token." })
  issuedBy(@Ctx() context: Context): Promise<StaffMember | null> {
    return who(this.service.issued, context);
  }

  @Field(() => DateTime, { description: "When its token was issued." })
  get issuedAt(): string {
    return this.service.issued!.at;
  }

  @Field(() => DateTime, { description: "When its token ends by itself." })
  get expiresAt(): string {
    return this.service.expiresAt;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who revoked its token; null if nobody did." })
  revokedBy(@Ctx() context: Context): Promise<StaffMember | null> {
    return who(this.service.revoked, context);
  }

  @Field(() => DateTime, { nullable: true, description: "When its token was revoked; null if it was not." })
  get revokedAt(): string | null {
    return this.service.revoked?.at ?? null;
  }

  @Field(() => String, { nullable: true, description: "Why its token was revoked; null if it was not." })
  get revokedBecause(): string | null {
    return this.service.revoked?.reason ?? null;
  }
}

async function who(done: Readonly<{ by: string }> | null, { load }: Context): Promise<StaffMember | null> {
  return done && StaffMember.orNull(await load.staffMember.load(done.by));
}
