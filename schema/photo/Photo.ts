import { Ctx, Field, Int, ObjectType } from "type-graphql";
import type { KnownPhoto } from "../../projections/board/workingCopyQueries.js";
import type { DigitalSourceType as SourceTypeWord } from "../../src/photo/digitalSourceType.js";
import type { Context } from "../context.js";
import { globalId } from "../globalId.js";
import { Node } from "../Node.js";
import { PhotoLease } from "./PhotoLease.js";
import { PhotoPermission } from "./PhotoPermission.js";
import { PhotoRights } from "./PhotoRights.js";
import { PhotoVerification } from "./PhotoVerification.js";
import { DigitalSourceType } from "./photoVocabulary.js";
import { PictureRun, PictureUse } from "./PictureUse.js";

@ObjectType({ implements: Node, description: "A picture with everything the photo desk answers for." })
export class Photo extends Node {
  constructor(private readonly photo: KnownPhoto) {
    super();
    this.id = globalId("photo", photo.id);
  }

  static orNull(this: void, photo: KnownPhoto | null): Photo | null {
    return photo && new Photo(photo);
  }

  @Field(() => Int, { description: "The newest revision: what a command expects, from 0." })
  get revision(): number {
    return this.photo.revision;
  }

  @Field(() => String, { description: "What it shows, in the desk's words." })
  get description(): string {
    return this.photo.described.description;
  }

  @Field(() => String, { nullable: true, description: "A short name for it (IPTC Title)." })
  get title(): string | null {
    return this.photo.described.title;
  }

  @Field(() => String, { nullable: true, description: "Where it was found." })
  get sourceUrl(): string | null {
    return this.photo.described.sourceUrl;
  }

  @Field(() => String, {
    nullable: true,
    description: "What came with it in the place of a credit; it is not one.",
  })
  get suppliedCredit(): string | null {
    return this.photo.suppliedCredit;
  }

  @Field(() => String, {
    nullable: true,
    description: "The credit line to print; null as long as it is uncredited.",
  })
  get creditLine(): string | null {
    return this.photo.credit?.creditLine ?? null;
  }

  @Field(() => String, { nullable: true, description: "The photographer's name (IPTC Creator)." })
  get photographer(): string | null {
    return this.photo.described.photographer;
  }

  @Field(() => String, { nullable: true, description: "The photographer's job title (IPTC)." })
  get bylineTitle(): string | null {
    return this.photo.described.bylineTitle;
  }

  @Field(() => String, { nullable: true, description: "The copyright holder." })
  get copyrightHolder(): string | null {
    return this.photo.described.copyrightHolder;
  }

  @Field(() => String, { nullable: true, description: "The notice that claims the copyright." })
  get copyrightNotice(): string | null {
    return this.photo.described.copyrightNotice;
  }

  @Field(() => String, { nullable: true, description: "Who delivered it (IPTC Image Supplier)." })
  get supplier(): string | null {
    return this.photo.described.supplier;
  }

  @Field(() => String, { nullable: true, description: "Under which name or number the supplier keeps it." })
  get supplierReference(): string | null {
    return this.photo.described.supplierReference;
  }

  @Field(() => String, {
    nullable: true,
    description: "What its supplier asks of editors (IPTC Instructions).",
  })
  get instructions(): string | null {
    return this.photo.described.instructions;
  }

  @Field(() => String, {
    nullable: true,
    description: "When it was taken: a year, a month, a day or an instant, as exactly as is known.",
  })
  get dateTaken(): string | null {
    return this.photo.described.dateTaken;
  }

  @Field(() => String, { nullable: true, description: "The very place that it shows: a square, a bridge." })
  get sublocation(): string | null {
    return this.photo.described.sublocation;
  }

  @Field(() => String, { nullable: true, description: "The city that it shows." })
  get city(): string | null {
    return this.photo.described.city;
  }

  @Field(() => String, { nullable: true, description: "The province or state." })
  get region(): string | null {
    return this.photo.described.region;
  }

  @Field(() => String, { nullable: true, description: "The country." })
  get country(): string | null {
    return this.photo.described.country;
  }

  @Field(() => [String], { description: "Whom it shows, by name (IPTC Person Shown)." })
  get people(): readonly string[] {
    return this.photo.described.people;
  }

  @Field(() => [String], { description: "Words to find it by." })
  get keywords(): readonly string[] {
    return this.photo.described.keywords;
  }

  @Field(() => DigitalSourceType, {
    nullable: true,
    description: "How it came to be (IPTC); null as long as nobody has said.",
  })
  get digitalSourceType(): SourceTypeWord | null {
    return this.photo.described.digitalSourceType;
  }

  @Field(() => PhotoRights, {
    nullable: true,
    description: "By what right it may be used; null as long as nobody has said.",
  })
  get rights(): PhotoRights | null {
    return this.photo.rights && new PhotoRights(this.photo.rights);
  }

  @Field(() => PhotoLease, {
    nullable: true,
    description: "For how long it may be used; null if nobody said.",
  })
  get lease(): PhotoLease | null {
    return this.photo.lease && new PhotoLease(this.photo.lease);
  }

  @Field(() => PhotoPermission, {
    nullable: true,
    description: "How far the house has got with the owner's permission; null if it was never sought.",
  })
  get permission(): PhotoPermission | null {
    return this.photo.permission && new PhotoPermission(this.photo.permission);
  }

  @Field(() => PhotoVerification, { description: "Whether it is what it is said to be, as far as is known." })
  get verification(): PhotoVerification {
    return new PhotoVerification(this.photo);
  }

  @Field(() => [PictureUse], { description: "Every edition that ran it, the newest first." })
  async uses(@Ctx() { load }: Context): Promise<PictureUse[]> {
    return (await load.usesOfPhoto.load(this.photo.id)).map((use) => new PictureUse(use));
  }

  @Field(() => [PictureRun], { description: "The articles that run it now, published or not." })
  async runs(@Ctx() { load }: Context): Promise<PictureRun[]> {
    return (await load.articlesRunningPhoto.load(this.photo.id)).map((running) => new PictureRun(running));
  }

  @Field(() => String, { nullable: true, description: "Why it was killed; null if it was not." })
  get killed(): string | null {
    return this.photo.killed;
  }
}
