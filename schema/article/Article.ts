import { Args, Ctx, Field, Int, ObjectType } from "type-graphql";
import type { WorkingCopy } from "../../projections/workingCopy.js";
import { plainBody } from "../../src/article/body/plainText.js";
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
import { Direction, Publication, Workflow } from "../vocabulary.js";
import { Approval } from "./Approval.js";
import { BylineLine } from "./Byline.js";
import { Edition } from "./Edition.js";
import { Picture } from "./Picture.js";
import { Translation } from "./Translation.js";

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

  @Field(() => Publication, { description: "Whether readers see it." })
  get publication(): "live" | "unpublished" {
    return this.copy.article.live ? "live" : "unpublished";
  }

  @Field(() => Boolean, { description: "Whether the working copy says something that readers do not see." })
  get hasUnpublishedChanges(): boolean {
    return this.copy.standing.changed;
  }

  @Field(() => Boolean, {
    description: "Whether it could be published this moment, and there is something to publish.",
  })
  get isReady(): boolean {
    return this.copy.standing.changed && this.blockersInForce.length === 0;
  }

  @Field(() => [Blocker], { description: "What it waits for: everything that would refuse publication now." })
  get blockers(): Blocker[] {
    return this.blockersInForce.map((fact) => new Blocker(fact));
  }

  @Field(() => [Approval], { description: "The newest approval of each gate." })
  get approvals(): Approval[] {
    const given = Object.entries(this.copy.article.approvals) as [Gate, NonNullable<unknown>][];
    return given.map(([gate, approval]) => Object.assign(new Approval(), approval, { gate }));
  }

  @Field(() => Edition, { nullable: true, description: "What readers see now." })
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

  private get blockersInForce() {
    const now = new Date().toISOString();
    return this.copy.standing.blockers.filter((blocker) => inForce(blocker, now));
  }
}
