import { Ctx, Field, ObjectType } from "type-graphql";
import type { Erasure } from "../../src/erasure/erasure.js";
import type { ErasureBasis as BasisWord } from "../../src/erasure/events.js";
import { erasureIdOf } from "../../src/erasureIdOf.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { ErasureBasis } from "./erasureVocabulary.js";

@ObjectType({ description: "That words were erased: nobody can read them again." })
export class Erased {
  constructor(
    private readonly order: NonNullable<Erasure["order"]>,
    private readonly erased: NonNullable<Erasure["erased"]>,
  ) {}

  /** What became of a subject's words; null while they are there. */
  static async of(this: void, subject: string, { load }: Context): Promise<Erased | null> {
    return Erased.in(await load.erasure.load(erasureIdOf(subject)));
  }

  static in(this: void, erasure: Erasure | null): Erased | null {
    return erasure?.order && erasure.erased ? new Erased(erasure.order, erasure.erased) : null;
  }

  @Field(() => ErasureBasis, { description: "On what basis." })
  get basis(): BasisWord {
    return this.order.basis;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who ordered it." })
  orderedBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.order.by).then(StaffMember.orNull);
  }

  @Field(() => StaffMember, { nullable: true, description: "Who confirmed it." })
  by(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.erased.by).then(StaffMember.orNull);
  }

  @Field(() => DateTime, { description: "When it was confirmed, and the words were gone." })
  get at(): string {
    return this.erased.at;
  }
}
