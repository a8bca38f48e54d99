import { Field, ID, Int, ObjectType } from "type-graphql";
import { plainBody } from "../../src/article/body/plainText.js";
import { publicationOf } from "../../src/article/publication/publicationOf.js";
import type { Json } from "../../src/decider.js";
import type { Gate as GateWord } from "../../src/gate.js";
import { directionOf } from "../../src/language.js";
import { picturesThen, type Moment, type TextThen } from "../../src/past/textThen.js";
import { Approval } from "../article/Approval.js";
import { BylineLine } from "../article/Byline.js";
import { Dateline } from "../article/Dateline.js";
import { EdNote } from "../article/EdNote.js";
import { HeadlineFor } from "../article/HeadlineFor.js";
import { Schedule } from "../article/Schedule.js";
import { SetAside } from "../article/SetAside.js";
import { globalId } from "../globalId.js";
import { Blocks, DateTime, Position } from "../scalars.js";
import { Direction, Publication, Workflow } from "../vocabulary.js";
import { PastPicture } from "./PastPicture.js";
import { PastStory } from "./PastStory.js";

@ObjectType({ description: "The article and the revision that a translation was made from." })
class PastSource {
  @Field(() => ID, { description: "The article." })
  articleId!: string;

  @Field(() => Int, { description: "Its revision." })
  revision!: number;
}

@ObjectType({
  description:
    "An article as it stood at one moment, with its story and its pictures as they were then. What was at a revision is " +
    "never another thing later.",
})
export class PastArticle {
  private readonly at: string;

  constructor(
    private readonly text: TextThen,
    moment: Moment,
  ) {
    this.at = moment === "now" ? new Date().toISOString() : "at" in moment ? moment.at : text.at;
  }

  @Field(() => ID, { description: "The article." })
  get articleId(): string {
    return globalId("article", this.text.articleId);
  }

  @Field(() => Int, { description: "Its newest revision then: what an instant means for it." })
  get revision(): number {
    return this.text.revision;
  }

  @Field(() => DateTime, { description: "When that revision was made." })
  get revisedAt(): string {
    return this.text.at;
  }

  @Field(() => Position, { description: "That revision's place in the newsroom's log." })
  get position(): number {
    return this.text.position;
  }

  @Field(() => String, { description: "The language (BCP 47)." })
  get language(): string {
    return this.text.article.language;
  }

  @Field(() => Direction, { description: "Which way the language is written." })
  get direction(): "ltr" | "rtl" {
    return directionOf(this.text.article.language);
  }

  @Field(() => String, { description: "The headline; empty in a translation that had none yet." })
  get headline(): string {
    return this.text.article.headline;
  }

  @Field(() => [HeadlineFor], { description: "What was to stand over it in other places." })
  get headlines(): HeadlineFor[] {
    return HeadlineFor.allOf(this.text.article.headlines);
  }

  @Field(() => String, { nullable: true, description: "The dek (standfirst)." })
  get dek(): string | null {
    return this.text.article.dek;
  }

  @Field(() => String, { nullable: true, description: "The kicker, the line above the headline." })
  get kicker(): string | null {
    return this.text.article.kicker;
  }

  @Field(() => Dateline, { nullable: true, description: "Where and when it was written." })
  get dateline(): Dateline | null {
    return Dateline.orNull(this.text.article.dateline);
  }

  @Field(() => String, { nullable: true, description: "Its words in a web address, as they were chosen." })
  get slug(): string | null {
    return this.text.article.slug;
  }

  @Field(() => [BylineLine], { description: "The byline, in print order." })
  get byline(): BylineLine[] {
    return this.text.article.byline.map((entry) => BylineLine.of(entry));
  }

  @Field(() => EdNote, { nullable: true, description: "What those who handled it were to mind." })
  get edNote(): EdNote | null {
    return EdNote.orNull(this.text.article.edNote);
  }

  @Field(() => Blocks, { description: "The body." })
  get body(): Json {
    return this.text.article.body;
  }

  @Field(() => String, { description: "The body's words without marks, a blank line between blocks." })
  get plainText(): string {
    return plainBody(this.text.article.body);
  }

  @Field(() => [PastPicture], { description: "The pictures that the story ran, with their words then." })
  get pictures(): PastPicture[] {
    return picturesThen(this.text).map((picture) => new PastPicture(picture));
  }

  @Field(() => PastSource, { nullable: true, description: "For a translation, what it was made from." })
  get source(): PastSource | null {
    const { source } = this.text.article;
    if (!source) return null;
    return Object.assign(new PastSource(), {
      articleId: globalId("article", source.articleId),
      revision: source.revision,
    });
  }

  @Field(() => Workflow, { description: "Where the working copy stood." })
  get workflow(): string {
    return this.text.article.workflow;
  }

  @Field(() => SetAside, { nullable: true, description: "Why it was on hold, if it was." })
  get hold(): SetAside | null {
    return SetAside.orNull(this.text.article.hold);
  }

  @Field(() => SetAside, { nullable: true, description: "Why it was spiked, if it was." })
  get spike(): SetAside | null {
    return SetAside.orNull(this.text.article.spike);
  }

  @Field(() => Publication, { description: "Whether readers saw it." })
  get publication(): string {
    return publicationOf(this.text.article);
  }

  @Field(() => Int, { nullable: true, description: "The number of the edition that readers saw, if any." })
  get liveEdition(): number | null {
    return this.text.article.live?.edition ?? null;
  }

  @Field(() => Schedule, {
    nullable: true,
    description: "When it was to go out by itself, or why it had not; null if nothing was planned.",
  })
  get schedule(): Schedule | null {
    return this.text.article.schedule && new Schedule(this.text.article.schedule);
  }

  @Field(() => [Approval], { description: "The newest approval of each gate then." })
  get approvals(): Approval[] {
    const given = Object.entries(this.text.article.approvals) as [GateWord, NonNullable<unknown>][];
    return given.map(([gate, approval]) => Object.assign(new Approval(), approval, { gate }));
  }

  @Field(() => PastStory, { description: "The story as it stood then." })
  get story(): PastStory {
    return new PastStory(this.text.article.storyId, this.text.story, this.at);
  }
}
