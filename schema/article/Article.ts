import { Ctx, Field, Int, ObjectType } from "type-graphql";
import type { WorkingCopy } from "../../projections/board/workingCopy.js";
import { lockInForce } from "../../src/article/locking/locking.js";
import { plainBody } from "../../src/article/body/plainText.js";
import { publicationOf } from "../../src/article/publication/publicationOf.js";
import { inForce } from "../../src/blocker.js";
import type { Json } from "../../src/decider.js";
import type { Gate } from "../../src/gate.js";
import { directionOf } from "../../src/language.js";
import type { Context } from "../context.js";
import { Blocker } from "../errors/Blocked.js";
import { globalId } from "../globalId.js";
import { Node } from "../Node.js";
import { Blocks, DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { Story } from "../story/Story.js";
import { Direction, Publication, Workflow } from "../vocabulary.js";
import { Alarm } from "./Alarm.js";
import { Approval } from "./Approval.js";
import { BylineLine } from "./Byline.js";
import { Dateline } from "./Dateline.js";
import { CorrectionRequest } from "./CorrectionRequest.js";
import { CorrectionTask } from "./CorrectionTask.js";
import { EdNote } from "./EdNote.js";
import { EditLock } from "./EditLock.js";
import { GateStanding } from "./GateStanding.js";
import { HeadlineFor } from "./HeadlineFor.js";
import { Picture } from "./Picture.js";
import { SetAside } from "./SetAside.js";
import { Suggestion } from "./Suggestion.js";
import { Slug } from "./Slug.js";
import { Schedule } from "./Schedule.js";
import { Translation } from "./Translation.js";
import { ArticleWithdrawal } from "./ArticleWithdrawal.js";
import { WithdrawalOrder } from "./WithdrawalOrder.js";

@ObjectType({ implements: Node, description: "One language's text of a story, as it is being worked on." })
export class Article extends Node {
  constructor(private readonly copy: WorkingCopy) {
    super();
    this.id = globalId("article", copy.id);
  }

  static orNull(this: void, copy: WorkingCopy | null): Article | null {
    return copy && new Article(copy);
  }

  @Field(() => Int, { description: "The newest revision: what a command expects, from 0." })
  get revision(): number {
    return this.copy.article.revision;
  }

  @Field(() => Story, { nullable: true, description: "The story, which all its languages share." })
  story(@Ctx() { load }: Context): Promise<Story | null> {
    return load.story.load(this.copy.article.storyId).then(Story.orNull);
  }

  @Field(() => String, { description: "The language (BCP 47)." })
  get language(): string {
    return this.copy.article.language;
  }

  @Field(() => Direction, { description: "Which way the language is written." })
  get direction(): "ltr" | "rtl" {
    return directionOf(this.copy.article.language);
  }

  @Field(() => String, { description: "The headline; empty in a translation that has none yet." })
  get headline(): string {
    return this.copy.article.headline;
  }

  @Field(() => [HeadlineFor], {
    description: "What is to stand over it in other places; where there is none, the headline does.",
  })
  get headlines(): HeadlineFor[] {
    return HeadlineFor.allOf(this.copy.article.headlines);
  }

  @Field(() => String, { nullable: true, description: "The dek (standfirst)." })
  get dek(): string | null {
    return this.copy.article.dek;
  }

  @Field(() => String, { nullable: true, description: "The kicker, the line above the headline." })
  get kicker(): string | null {
    return this.copy.article.kicker;
  }

  @Field(() => Dateline, { nullable: true, description: "Where and when it was written." })
  get dateline(): Dateline | null {
    return Dateline.orNull(this.copy.article.dateline);
  }

  @Field(() => Slug, { description: "Its words in a web address." })
  get slug(): Slug {
    return new Slug(this.copy.article);
  }

  @Field(() => [BylineLine], { description: "The byline, in print order." })
  get byline(): BylineLine[] {
    return this.copy.article.byline.map((entry) => BylineLine.of(entry));
  }

  @Field(() => EdNote, {
    nullable: true,
    description: "What those who handle it should mind; its readers never see it.",
  })
  get edNote(): EdNote | null {
    return EdNote.orNull(this.copy.article.edNote);
  }

  @Field(() => Blocks, { description: "The body." })
  get body(): Json {
    return this.copy.article.body;
  }

  @Field(() => String, { description: "The body's words without marks, a blank line between blocks." })
  get text(): string {
    return plainBody(this.copy.article.body);
  }

  @Field(() => [Picture], { description: "The story's pictures with their words in this language." })
  async pictures(@Ctx() { load }: Context): Promise<Picture[]> {
    const story = await load.story.load(this.copy.article.storyId);
    return (story?.pictures ?? []).map((placement) => new Picture(placement, this.copy.article));
  }

  @Field(() => Workflow, { description: "Where the working copy stands." })
  get workflow(): string {
    return this.copy.article.workflow;
  }

  @Field(() => SetAside, { nullable: true, description: "Why it is on hold, if it is." })
  get hold(): SetAside | null {
    return SetAside.orNull(this.copy.article.hold);
  }

  @Field(() => SetAside, { nullable: true, description: "Why it was spiked, if it is." })
  get spike(): SetAside | null {
    return SetAside.orNull(this.copy.article.spike);
  }

  @Field(() => EditLock, {
    nullable: true,
    description: "Who asked to be left alone with it, if that has not run out.",
  })
  get lock(): EditLock | null {
    const lock = lockInForce(this.copy.article, new Date().toISOString());
    return lock && new EditLock(lock, this.copy.id);
  }

  @Field(() => [Suggestion], { description: "What was proposed to change in it, the oldest first." })
  get suggestions(): Suggestion[] {
    const { article } = this.copy;
    return Object.values(article.suggestions).map((fact) => new Suggestion(fact, article));
  }

  @Field(() => Publication, { description: "Whether readers see it." })
  get publication(): string {
    return publicationOf(this.copy.article);
  }

  @Field(() => ArticleWithdrawal, {
    nullable: true,
    description: "What was said when it was retracted, taken down or killed, while it is.",
  })
  get withdrawal(): ArticleWithdrawal | null {
    return ArticleWithdrawal.orNull(this.copy.article.publication);
  }

  @Field(() => Boolean, { description: "Whether the working copy says something that readers do not see." })
  get hasUnpublishedChanges(): boolean {
    return this.copy.standing.changed;
  }

  @Field(() => Boolean, {
    description: "Whether it could be published this moment, and there is something to publish.",
  })
  get isReady(): boolean {
    return this.mayChange && this.copy.standing.changed && this.blockersInForce.length === 0;
  }

  @Field(() => [Blocker], { description: "What it waits for: everything that would refuse publication now." })
  get blockers(): Blocker[] {
    return this.blockersInForce.map((fact) => new Blocker(fact));
  }

  @Field(() => Schedule, {
    nullable: true,
    description: "What goes out by itself, or was to go out and did not.",
  })
  get schedule(): Schedule | null {
    return this.copy.article.schedule && new Schedule(this.copy.article.schedule);
  }

  @Field(() => [Alarm], { description: "What somebody has to look at, the oldest first." })
  get alarms(): Alarm[] {
    return this.copy.article.alarms.map((alarm) => new Alarm(alarm));
  }

  @Field(() => [CorrectionRequest], {
    description: "What people say is wrong with what was published, the oldest first.",
  })
  get correctionRequests(): CorrectionRequest[] {
    const { article, desk } = this.copy;
    const scope = { desk, language: article.language };
    return article.correctionRequests.map((request) => new CorrectionRequest(request, scope));
  }

  @Field(() => [WithdrawalOrder], {
    description: "What legal and standards ordered to be withdrawn, the oldest first, carried out or not.",
  })
  get withdrawalOrders(): WithdrawalOrder[] {
    return this.copy.article.withdrawalOrders.map((order) => new WithdrawalOrder(order));
  }

  @Field(() => [CorrectionTask], {
    description: "What a translation owes its readers because its source was put right, settled or not.",
  })
  get correctionTasks(): CorrectionTask[] {
    return this.copy.article.correctionTasks.map((task) => new CorrectionTask(task));
  }

  @Field(() => [GateStanding], { description: "How every gate stands for exactly the text of now." })
  get gates(): GateStanding[] {
    return GateStanding.allOf(this.copy);
  }

  @Field(() => [Approval], {
    description: "The newest approval of each gate, unless it was taken back by a refusal of the same text.",
  })
  get approvals(): Approval[] {
    const given = Object.entries(this.copy.article.approvals) as [Gate, NonNullable<unknown>][];
    return given.map(([gate, approval]) => Object.assign(new Approval(), approval, { gate }));
  }

  @Field(() => Translation, {
    nullable: true,
    description: "For a translation, its source and segments; null for an original.",
  })
  get translation(): Translation | null {
    return this.copy.article.translation && new Translation(this.copy);
  }

  @Field(() => [Article], { description: "The translations made from this article." })
  async translations(@Ctx() { load }: Context): Promise<Article[]> {
    const siblings = await load.articlesOfStory.load(this.copy.article.storyId);
    return siblings
      .filter(({ article }) => article.translation?.source.articleId === this.copy.id)
      .map((copy) => new Article(copy));
  }

  @Field(() => DateTime, { description: "When it was begun." })
  get draftedAt(): string {
    return this.copy.draftedAt;
  }

  @Field(() => DateTime, { description: "When anything last happened to it." })
  get movedAt(): string {
    return this.copy.movedAt;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who did the last thing that happened to it." })
  movedBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.copy.movedBy).then(StaffMember.orNull);
  }

  /** What was retracted, taken down or killed is changed by no edition. */
  private get mayChange(): boolean {
    return this.withdrawal === null;
  }

  private get blockersInForce() {
    const now = new Date().toISOString();
    return this.copy.standing.blockers.filter((blocker) => inForce(blocker, now));
  }
}
