import { Field, ObjectType } from "type-graphql";
import type { Identity } from "../../src/staff/identity.js";

@ObjectType({ description: "Who a member of the staff is to an identity provider." })
export class LinkedIdentity {
  constructor(private readonly identity: Identity) {}

  @Field(() => String, { description: "The identity provider, as its tokens name it (`iss`)." })
  get issuer(): string {
    return this.identity.issuer;
  }

  @Field(() => String, { description: "Its name for them (`sub`)." })
  get subject(): string {
    return this.identity.subject;
  }
}
