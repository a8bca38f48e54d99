import { Ctx, Field, ID, ObjectType } from "type-graphql";
import type { ArchivedLink as KeptLink, Caution, Source as SourceState } from "../../src/story/source.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { SourceKind } from "./storyVocabulary.js";
import { Withdrawal } from "./Withdrawal.js";

@ObjectType({ description: "A warning to everybody who uses a source." })
export class SourceCaution {
  constructor(private readonly caution: Caution) {}

  @Field(() => ID, { description: "Its id in the story, by which it is withdrawn." })
  get cautionId(): string {
    return this.caution.cautionId;
  }

  @Field(() => String, { description: "What to beware of." })
  get text(): string {
    return this.caution.text;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who said so." })
  by(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.caution.by).then(StaffMember.orNull);
  }

  @Field(() => DateTime, { description: "When." })
  get at(): string {
    return this.caution.at;
  }

  @Field(() => Withdrawal, {
    nullable: true,
    description: "Why it no longer holds; null as long as it does.",
  })
  get withdrawn(): Withdrawal | null {
    return Withdrawal.orNull(this.caution.withdrawn);
  }
}

@ObjectType({ description: "What a source said on the day, as it was kept." })
export class ArchivedLink {
  constructor(private readonly link: KeptLink) {}

  @Field(() => ID, { description: "Its id in the story." })
  get linkId(): string {
    return this.link.linkId;
  }

  @Field(() => String, { description: "The address that was read." })
  get url(): string {
    return this.link.url;
  }

  @Field(() => String, { description: "Where the copy is kept." })
  get archiveUrl(): string {
    return this.link.archiveUrl;
  }

  @Field(() => String, { description: "The SHA-256 of the copy, in hexadecimal digits." })
  get sha256(): string {
    return this.link.sha256;
  }

  @Field(() => DateTime, { description: "When it was read." })
  get accessedAt(): string {
    return this.link.accessedAt;
  }

  @Field(() => String, { nullable: true, description: "The words that matter, as they stood there." })
  get quote(): string | null {
    return this.link.quote;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who kept it." })
  archivedBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.link.by).then(StaffMember.orNull);
  }
}

@ObjectType({ description: "Someone or something that the story rests on." })
export class Source {
  constructor(private readonly source: SourceState) {}

  @Field(() => ID, { description: "Its id in the story." })
  get sourceId(): string {
    return this.source.sourceId;
  }

  @Field(() => String, { description: "The name it is attributed by." })
  get name(): string {
    return this.source.name;
  }

  @Field(() => SourceKind, { description: "What it is." })
  get kind(): string {
    return this.source.kind;
  }

  @Field(() => String, { nullable: true, description: "Where it can be looked up." })
  get url(): string | null {
    return this.source.url;
  }

  @Field(() => String, { nullable: true, description: "What the newsroom should know about it." })
  get note(): string | null {
    return this.source.note;
  }

  @Field(() => [SourceCaution], {
    description: "What to beware of in it, what was withdrawn included, the oldest first.",
  })
  get cautions(): SourceCaution[] {
    return this.source.cautions.map((caution) => new SourceCaution(caution));
  }

  @Field(() => [ArchivedLink], { description: "What it said on the day, as it was kept; the oldest first." })
  get archivedLinks(): ArchivedLink[] {
    return this.source.links.map((link) => new ArchivedLink(link));
  }
}
