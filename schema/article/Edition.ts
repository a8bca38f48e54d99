import { Ctx, Field, ID, Int, ObjectType } from "type-graphql";
import type { Edition as EditionRow } from "../../projections/editions.js";
import type { EditionClass as EditionClassWord } from "../../src/article/publication/edition.js";
import type { Json } from "../../src/decider.js";
import { plainBody } from "../../src/article/body/plainText.js";
import type { Context } from "../context.js";
import { globalId } from "../globalId.js";
import { Blocks, DateTime, Position } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { EditionClass, Role } from "../vocabulary.js";
import { BylineCredit } from "./Byline.js";
import { CorrectionExplained } from "./CorrectionExplained.js";
import { Dateline } from "./Dateline.js";
import { EditionPicture } from "./EditionPicture.js";
import { HeadlineFor } from "./HeadlineFor.js";

@ObjectType({ description: "A numbered edition, exactly as readers saw it; it never changes." })
export class Edition {
  constructor(private readonly row: EditionRow) {}

  @Field(() => ID, { description: "The article it is an edition of." })
  get articleId(): string {
    return globalId("article", this.row.articleId);
  }

  @Field(() => Int, { description: "Its number, from 1." })
  get number(): number {
    return this.row.edition;
  }

  @Field(() => EditionClass, { description: "Why it was published." })
  get class(): EditionClassWord {
    return this.row.class;
  }

  @Field(() => String, { nullable: true, description: "What readers were told about the change." })
  get note(): string | null {
    return this.row.note;
  }

  @Field(() => CorrectionExplained, {
    nullable: true,
    description: "For a correction that says so, what it put right.",
  })
  get correction(): CorrectionExplained | null {
    return CorrectionExplained.orNull(this.row.explained);
  }

  @Field(() => Int, { description: "The working copy's revision that was published." })
  get revision(): number {
    return this.row.revision;
  }

  @Field(() => String, { description: "The SHA-256 of its content in RFC 8785 canonical JSON." })
  get contentHash(): string {
    return this.row.contentHash;
  }

  @Field(() => Int, {
    nullable: true,
    description: "For a translation, the revision of the source that it translates.",
  })
  get sourceRevision(): number | null {
    return this.row.source?.revision ?? null;
  }

  @Field(() => DateTime, { description: "When." })
  get publishedAt(): string {
    return this.row.publishedAt;
  }

  @Field(() => StaffMember, { nullable: true, description: "By whom." })
  publishedBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.row.publishedBy).then(StaffMember.orNull);
  }

  @Field(() => Role, { description: "In which role." })
  get role(): string {
    return this.row.role;
  }

  @Field(() => Position, { description: "Its place in the newsroom's log." })
  get position(): number {
    return this.row.position;
  }

  @Field(() => String, { description: "The headline." })
  get headline(): string {
    return this.row.content.headline;
  }

  @Field(() => [HeadlineFor], { description: "What stood over it in other places." })
  get headlines(): HeadlineFor[] {
    return HeadlineFor.allOf(this.row.headlines);
  }

  @Field(() => String, { nullable: true, description: "The dek." })
  get dek(): string | null {
    return this.row.content.dek;
  }

  @Field(() => String, { nullable: true, description: "The kicker." })
  get kicker(): string | null {
    return this.row.content.kicker ?? null;
  }

  @Field(() => Dateline, { nullable: true, description: "The dateline." })
  get dateline(): Dateline | null {
    return Dateline.orNull(this.row.content.dateline ?? null);
  }

  @Field(() => String, { nullable: true, description: "The slug that it was published with." })
  get slug(): string | null {
    return this.row.content.slug ?? null;
  }

  @Field(() => [BylineCredit], { description: "The byline, in print order." })
  get byline(): BylineCredit[] {
    return this.row.content.byline.map((entry) => BylineCredit.of(entry));
  }

  @Field(() => Blocks, { description: "The body." })
  get body(): Json {
    return this.row.content.body;
  }

  @Field(() => String, { description: "The body's words without marks, a blank line between blocks." })
  get text(): string {
    return plainBody(this.row.content.body);
  }

  @Field(() => [EditionPicture], { description: "The pictures with their words of that moment." })
  get pictures(): EditionPicture[] {
    return EditionPicture.allOf(this.row.content);
  }
}
