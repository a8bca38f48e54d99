import { Field, Int, InterfaceType, ObjectType } from "type-graphql";
import type { PublishedArticle as Row, ReaderNote as NoteFact } from "../../projections/published.js";
import { plainBody } from "../../src/article/body/plainText.js";
import type { Json } from "../../src/decider.js";
import { BylineCredit } from "../article/Byline.js";
import { CorrectionExplained } from "../article/CorrectionExplained.js";
import { Dateline } from "../article/Dateline.js";
import { EditionPicture } from "../article/EditionPicture.js";
import { HeadlineFor } from "../article/HeadlineFor.js";
import { Blocks, DateTime } from "../scalars.js";
import { Direction, EditionClass } from "../vocabulary.js";

@ObjectType({ description: "What readers were told when an article was changed after its first edition." })
export class ReaderNote {
  @Field(() => Int, { description: "The edition that the note came with." })
  edition!: number;

  @Field(() => EditionClass, { description: "What kind of change it was." })
  class!: NoteFact["class"];

  @Field(() => String, { nullable: true, description: "The note." })
  note!: string | null;

  @Field(() => DateTime, { description: "When." })
  at!: string;

  @Field(() => CorrectionExplained, {
    nullable: true,
    description: "For a correction that says so, what it put right.",
  })
  correction!: CorrectionExplained | null;

  static of({ explained, ...note }: NoteFact): ReaderNote {
    return Object.assign(new ReaderNote(), note, { correction: CorrectionExplained.orNull(explained) });
  }
}

@ObjectType({ description: "That an article was retracted: its reporting cannot stand." })
export class Retraction {
  @Field(() => String, { description: "What readers are told; it stands in the place of the text as well." })
  notice!: string;

  @Field(() => DateTime, { description: "When." })
  at!: string;
}

@InterfaceType({ description: "A page as readers see it, or saw it: an edition, and nothing else." })
export abstract class ReadersPage {
  constructor(protected readonly row: Row) {}

  @Field(() => String, { description: "The language (BCP 47)." })
  get language(): string {
    return this.row.language;
  }

  @Field(() => Direction, { description: "Which way the language is written." })
  get direction(): "ltr" | "rtl" {
    return this.row.content.direction;
  }

  @Field(() => Int, { description: "The number of the edition." })
  get edition(): number {
    return this.row.edition;
  }

  @Field(() => DateTime, { description: "When the first edition was published." })
  get firstPublishedAt(): string {
    return this.row.firstPublishedAt;
  }

  @Field(() => DateTime, { description: "When this edition was published." })
  get publishedAt(): string {
    return this.row.publishedAt;
  }

  @Field(() => String, { description: "The headline." })
  get headline(): string {
    return this.row.content.headline;
  }

  @Field(() => [HeadlineFor], {
    description: "What stands over it in other places; where there is none, the headline does.",
  })
  get headlines(): HeadlineFor[] {
    return HeadlineFor.allOf(this.row.headlines);
  }

  @Field(() => String, { nullable: true, description: "The dek (standfirst)." })
  get dek(): string | null {
    return this.row.content.dek;
  }

  @Field(() => String, { nullable: true, description: "The kicker, the line above the headline." })
  get kicker(): string | null {
    return this.row.content.kicker ?? null;
  }

  @Field(() => Dateline, { nullable: true, description: "Where and when it was written." })
  get dateline(): Dateline | null {
    return Dateline.orNull(this.row.content.dateline ?? null);
  }

  @Field(() => Retraction, {
    nullable: true,
    description: "For a retracted article, the notice: nothing else is left of its text.",
  })
  get retraction(): Retraction | null {
    return this.row.retraction && Object.assign(new Retraction(), this.row.retraction);
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

  @Field(() => [EditionPicture], { description: "The pictures." })
  get pictures(): EditionPicture[] {
    return EditionPicture.allOf(this.row.content);
  }

  @Field(() => [ReaderNote], { description: "What readers were told about changes, the oldest first." })
  get notes(): ReaderNote[] {
    return this.row.notes.map((note) => ReaderNote.of(note));
  }
}
