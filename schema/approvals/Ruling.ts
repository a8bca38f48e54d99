import { Ctx, Field, Int, ObjectType } from "type-graphql";
import { isOnOwnWords, type Ruling as Fact, type RulingKind } from "../../src/approvals/ruling.js";
import type { EditionClass as EditionClassWord } from "../../src/article/publication/edition.js";
import type { Json } from "../../src/decider.js";
import type { Gate as GateWord } from "../../src/gate.js";
import type { Context } from "../context.js";
import { enumType } from "../enumType.js";
import { DateTime, JsonValue, Position } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { EditionClass, Gate, Role } from "../vocabulary.js";
import { ChangedSinceRuling } from "./ChangedSinceRuling.js";
import { RulingStood } from "./RulingStood.js";

const Kind = enumType<RulingKind>("RulingKind", "What was said on a gate.", {
  approved: "The text passes.",
  refused: "The text does not pass.",
  waived: "The text passes without the gate's approval.",
});

@ObjectType({
  description: "An edition that went out while a ruling stood, on exactly what it was given to.",
})
export class RulingEdition {
  @Field(() => Int, { description: "Its number." })
  edition!: number;

  @Field(() => EditionClass, { description: "Why it was published." })
  class!: EditionClassWord;

  @Field(() => DateTime, { description: "When." })
  at!: string;
}

@ObjectType({
  description: "What somebody said on a gate, of exactly which text, by which right, and what became of it.",
})
export class Ruling {
  constructor(private readonly fact: Fact) {}

  @Field(() => Gate, { description: "The gate." })
  get gate(): GateWord {
    return this.fact.gate;
  }

  @Field(() => Kind, { description: "What was said." })
  get kind(): RulingKind {
    return this.fact.kind;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who said it." })
  by(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.fact.by).then(StaffMember.orNull);
  }

  @Field(() => Role, { description: "In which role." })
  get role(): string {
    return this.fact.role;
  }

  @Field(() => String, {
    nullable: true,
    description: "For which desk the role was held; null for every one.",
  })
  get desk(): string | null {
    return this.fact.desk;
  }

  @Field(() => String, { nullable: true, description: "For which language (BCP 47); null for every one." })
  get language(): string | null {
    return this.fact.language;
  }

  @Field(() => StaffMember, { nullable: true, description: "Whose role it was, if it had been delegated." })
  async onBehalfOf(@Ctx() { load }: Context): Promise<StaffMember | null> {
    const { onBehalfOf } = this.fact;
    return onBehalfOf === null ? null : StaffMember.orNull(await load.staffMember.load(onBehalfOf));
  }

  @Field(() => DateTime, { nullable: true, description: "When that role had been granted or delegated." })
  get grantedAt(): string | null {
    return this.fact.grant?.grantedAt ?? null;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who had granted or delegated it." })
  async grantedBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    const { grant } = this.fact;
    return grant && StaffMember.orNull(await load.staffMember.load(grant.grantedBy));
  }

  @Field(() => DateTime, {
    nullable: true,
    description: "Until when it had been delegated; null for a role of one's own.",
  })
  get delegatedUntil(): string | null {
    return this.fact.grant?.until ?? null;
  }

  @Field(() => DateTime, { description: "When it was said." })
  get at(): string {
    return this.fact.at;
  }

  @Field(() => Position, { description: "Its place in the log." })
  get position(): number {
    return this.fact.position;
  }

  @Field(() => Int, { description: "The article's revision that recorded it." })
  get revision(): number {
    return this.fact.revision;
  }

  @Field(() => String, { nullable: true, description: "Why it was refused or waived." })
  get grounds(): string | null {
    return this.fact.grounds;
  }

  @Field(() => String, { description: "The SHA-256 of what was ruled on, in RFC 8785 canonical JSON." })
  get contentHash(): string {
    return this.fact.contentHash;
  }

  @Field(() => JsonValue, {
    description:
      "Exactly what was ruled on: for the photo gate the pictures with their words, for any other the text.",
  })
  get text(): Json {
    return this.fact.text;
  }

  @Field(() => Boolean, {
    description: "Whether the text that follows from the events before has the hash that was recorded.",
  })
  get isExact(): boolean {
    return this.fact.isExact;
  }

  @Field(() => Boolean, { description: "Whether it stands for the text of now." })
  get stands(): boolean {
    return this.fact.stood.at(-1)?.until === null;
  }

  @Field(() => [RulingStood], {
    description: "When it stood, the oldest first: bringing the text back makes it stand again.",
  })
  get stood(): RulingStood[] {
    return this.fact.stood.map(RulingStood.of);
  }

  @Field(() => ChangedSinceRuling, { description: "What is different now." })
  get changedSince(): ChangedSinceRuling {
    return ChangedSinceRuling.of(this.fact.changedSince);
  }

  @Field(() => [StaffMember], {
    description: "Everybody who had written any of what the gate looks at by then, be it written over since.",
  })
  writtenBy(@Ctx() { load }: Context): Promise<StaffMember[]> {
    return everybody(this.fact.writtenBy, load);
  }

  @Field(() => [StaffMember], {
    description: "Who of them had since the gate's last approval; none of these may approve it.",
  })
  writtenSinceLastApproval(@Ctx() { load }: Context): Promise<StaffMember[]> {
    return everybody(this.fact.writtenSinceLastApproval, load);
  }

  @Field(() => [StaffMember], {
    description: "At the photo gate, who had credited any of the pictures by then.",
  })
  creditedBy(@Ctx() { load }: Context): Promise<StaffMember[]> {
    return everybody(this.fact.creditedBy, load);
  }

  @Field(() => Boolean, {
    description: "Whether who ruled is among those who had ever written or credited any of it.",
  })
  get isOnOwnWords(): boolean {
    return isOnOwnWords(this.fact);
  }

  @Field(() => [RulingEdition], { description: "The editions that went out on it." })
  get editions(): RulingEdition[] {
    return this.fact.editions.map((edition) => Object.assign(new RulingEdition(), edition));
  }
}

async function everybody(ids: readonly string[], load: Context["load"]): Promise<StaffMember[]> {
  const found = await Promise.all(ids.map((id) => load.staffMember.load(id)));
  return found.flatMap((member) => StaffMember.orNull(member) ?? []);
}
