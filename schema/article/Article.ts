import { Arg, Args, Ctx, Field, Int, ObjectType } from "type-graphql";
import type { WorkingCopy } from "../../projections/workingCopy.js";
import { lockInForce } from "../../src/article/locking/locking.js";
import { plainBody } from "../../src/article/body/plainText.js";
import { publicationOf } from "../../src/article/publication/publicationOf.js";
import { inForce } from "../../src/blocker.js";
import type { Json } from "../../src/decider.js";
import type { Gate } from "../../src/gate.js";
import { directionOf } from "../../src/language.js";
import type { Context } from "../context.js";
import { EditorialEvent } from "../EditorialEvent.js";
import { Blocker } from "../errors/Blocked.js";
import { globalId } from "../globalId.js";
import { Node } from "../Node.js";
import { connectionOf, PageArgs, pageOf, type Page } from "../page.js";
import { Blocks, DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { Story } from "../story/Story.js";
import { Thread } from "../thread/Thread.js";
import { Direction, Publication, ThreadState, Workflow } from "../vocabulary.js";
import { Alarm } from "./Alarm.js";
import { Approval } from "./Approval.js";
import { BylineLine } from "./Byline.js";
import { Dateline } from "./Dateline.js";
import { CorrectionTask } from "./CorrectionTask.js";
import { Edition } from "./Edition.js";
import { EditLock } from "./EditLock.js";
import { Picture } from "./Picture.js";
import { SetAside } from "./SetAside.js";
import { Suggestion } from "./Suggestion.js";
import { Slug } from "./Slug.js";
import { Schedule } from "./Schedule.js";
import { Translation } from "./Translation.js";
import { ArticleWithdrawal } from "./ArticleWithdrawal.js";

const History = connectionOf("History", () => EditorialEvent, "the events of a history, the newest first");

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
    return EditLock.orNull(lockInForce(this.copy.article, new Date().toISOString()));
  }

  @Field(() => [Suggestion], { description: "Other words proposed for its blocks, the oldest first." })
  get suggestions(): Suggestion[] {
    const { suggestions, body } = this.copy.article;
    return Object.values(suggestions).map((fact) => new Suggestion(fact, body));
  }

  @Field(() => [Thread], { description: "What people say to each other about it, the oldest first." })
  async threads(
    @Arg("state", () => ThreadState, { nullable: true, description: "Only those that stand here." })
    state: "open" | "resolved" | null,
    @Ctx() { load }: Context,
  ): Promise<Thread[]> {
    const all = await load.threadsOfArticle.load(this.copy.id);
    return all.map((thread) => new Thread(thread)).filter((thread) => !state || thread.state === state);
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

  @Field(() => [CorrectionTask], {
    description: "What a translation owes its readers because its source was put right, settled or not.",
  })
  get correctionTasks(): CorrectionTask[] {
    return this.copy.article.correctionTasks.map((task) => new CorrectionTask(task));
  }

  @Field(() => [Approval], { description: "The newest approval of each gate." })
  get approvals(): Approval[] {
    const given = Object.entries(this.copy.article.approvals) as [Gate, NonNullable<unknown>][];
    return given.map(([gate, approval]) => Object.assign(new Approval(), approval, { gate }));
  }

  @Field(() => Edition, { nullable: true, description: "What readers see now; null while it is withdrawn." })
  async liveEdition(@Ctx() { load }: Context): Promise<Edition | null> {
    const row = await load.liveEdition.load(this.copy.id);
    return row && new Edition(row);
  }

  @Field(() => [Edition], { description: "Everything readers ever saw, the newest first." })
  async editions(@Ctx() { load }: Context): Promise<Edition[]> {
    return (await load.editions.load(this.copy.id)).map((row) => new Edition(row));
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

  @Field(() => History, {
    description: "What happened to it, to its story and to its pictures, the newest first.",
  })
  history(@Args(() => PageArgs) page: PageArgs, @Ctx() { load }: Context): Promise<Page<EditorialEvent>> {
    return pageOf(
      page,
      (before, limit) => load.history.load({ articleId: this.copy.id, before, limit }),
      ({ position }) => position,
      (line) => new EditorialEvent(line),
    );
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
