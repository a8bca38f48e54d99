import { Ctx, Field, Int, ObjectType } from "type-graphql";
import type { Gate as GateWord } from "../../src/gate.js";
import type { Context } from "../context.js";
import { StaffMember } from "../staff/StaffMember.js";
import { Gate } from "../vocabulary.js";

@ObjectType({ description: "The newest approval of a gate, bound to exactly the text it was given to." })
export class Approval {
  @Field(() => Gate, { description: "The gate." })
  gate!: GateWord;

  @Field(() => Int, { description: "The revision that recorded it." })
  revision!: number;

  @Field(() => String, { description: "The SHA-256 of what was approved, in RFC 8785 canonical JSON." })
  contentHash!: string;

  by!: string;

  @Field(() => StaffMember, { nullable: true, description: "Who gave it." })
  givenBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.by).then(StaffMember.orNull);
  }
}
