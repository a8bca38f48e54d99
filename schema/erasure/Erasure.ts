import { Ctx, Field, ID, Int, ObjectType } from "type-graphql";
import type { KnownErasure } from "../../projections/erasures.js";
import type { ErasureBasis as BasisWord, ErasureSubject } from "../../src/erasure/events.js";
import type { Context } from "../context.js";
import { globalId } from "../globalId.js";
import { Node } from "../Node.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { Story } from "../story/Story.js";
import { Erased } from "./Erased.js";
import { mayReadErasures } from "./mayReadErasures.js";
import { ErasureBasis, ErasureSubjectKind } from "./erasureVocabulary.js";

@ObjectType({ description: "An order to erase somebody's words, in force or carried out." })
export class ErasureOrder {
  constructor(private readonly order: NonNullable<KnownErasure["order"]>) {}

  @Field(() => ID, { description: "Its id, by which it is confirmed or rescinded." })
  get orderId(): string {
    return this.order.orderId;
  }

  @Field(() => ErasureBasis, { description: "On what basis." })
  get basis(): BasisWord {
    return this.order.basis;
  }

  @Field(() => String, { description: "What the basis is, such as the letter that asks for it." })
  get grounds(): string {
    return this.order.grounds;
  }

  @Field(() => String, { nullable: true, description: "Why it was ordered." })
  get reason(): string | null {
    return this.order.reason;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who ordered it; somebody else confirms it." })
  by(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.order.by).then(StaffMember.orNull);
  }

  @Field(() => DateTime, { description: "When it was ordered." })
  get at(): string {
    return this.order.at;
  }
}

@ObjectType({ description: "A legal hold that came before an erasure, so that the words stayed." })
export class ErasureStay {
  constructor(private readonly stay: NonNullable<KnownErasure["stayed"]>) {}

  @Field(() => Story, { nullable: true, description: "The story that is held." })
  story(@Ctx() { load }: Context): Promise<Story | null> {
    return load.story.load(this.stay.storyId).then(Story.orNull);
  }

  @Field(() => String, { description: "The matter that it is held for." })
  get matter(): string {
    return this.stay.matter;
  }

  @Field(() => DateTime, { description: "When that was noticed." })
  get at(): string {
    return this.stay.at;
  }
}

@ObjectType({
  implements: Node,
  description: "What becomes of one person's confidential words: ordered to be erased, erased, or let be.",
})
export class Erasure extends Node {
  constructor(private readonly erasure: KnownErasure) {
    super();
    this.id = globalId("erasure", erasure.id);
  }

  static orNull(this: void, erasure: KnownErasure | null, { viewer }: Context): Erasure | null {
    return erasure && mayReadErasures(viewer) ? new Erasure(erasure) : null;
  }

  @Field(() => Int, { description: "The newest revision: what a command expects, from 0." })
  get revision(): number {
    return this.erasure.revision;
  }

  @Field(() => ErasureSubjectKind, { description: "Whose words." })
  get kind(): ErasureSubject["kind"] {
    return this.erasure.subject!.kind;
  }

  @Field(() => ID, {
    description: "The confidential source's id, or that of the article that was to be corrected.",
  })
  get subjectId(): string {
    const subject = this.erasure.subject!;
    return subject.kind === "source"
      ? globalId("source", subject.sourceId)
      : globalId("article", subject.articleId);
  }

  @Field(() => ID, {
    nullable: true,
    description: "The request for a correction, if the words are those of whoever made it.",
  })
  get requestId(): string | null {
    const subject = this.erasure.subject!;
    return subject.kind === "asker" ? subject.requestId : null;
  }

  @Field(() => ErasureOrder, {
    nullable: true,
    description: "The order in force, or carried out; null once it was rescinded.",
  })
  get order(): ErasureOrder | null {
    return this.erasure.order && new ErasureOrder(this.erasure.order);
  }

  @Field(() => Erased, {
    nullable: true,
    description: "That the words were erased; null while they are there.",
  })
  get erased(): Erased | null {
    return Erased.in(this.erasure);
  }

  @Field(() => ErasureStay, {
    nullable: true,
    description: "The legal hold that the newest confirmation ran into; null if it ran into none.",
  })
  get stayed(): ErasureStay | null {
    return this.erasure.stayed && new ErasureStay(this.erasure.stayed);
  }
}
