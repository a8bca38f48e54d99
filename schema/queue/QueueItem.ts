import { Ctx, Field, ID, ObjectType } from "type-graphql";
import type { WorkingCopy } from "../../projections/board/workingCopy.js";
import type { Assignment as AssignmentFact } from "../../src/story/assignment.js";
import { Article } from "../article/Article.js";
import { CorrectionTask } from "../article/CorrectionTask.js";
import type { Context } from "../context.js";
import { DeskRequest } from "../request/DeskRequest.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { Assignment } from "../story/Assignment.js";
import { Story } from "../story/Story.js";
import { Mention } from "../thread/Mention.js";
import { Gate } from "../vocabulary.js";
import type { QueueEntry } from "./queueEntry.js";
import { keyOfEntry } from "./queueKey.js";
import { QueueReason, type QueueReasonWord } from "./queueVocabulary.js";

@ObjectType({ description: "Something that waits for whoever asks, and why." })
export class QueueItem {
  constructor(private readonly entry: QueueEntry) {}

  @Field(() => ID, {
    description: "Tells it from everything else in one's queue; a change of the queue names it by this.",
  })
  get key(): string {
    return keyOfEntry(this.entry);
  }

  @Field(() => QueueReason, { description: "Why it lies in the queue." })
  get reason(): QueueReasonWord {
    return this.entry.reason;
  }

  @Field(() => DateTime, {
    nullable: true,
    description:
      "Since when: when it was assigned, taken on, handed back, owed or said; for a text in review or a translation, " +
      "when it was last moved.",
  })
  async since(@Ctx() context: Context): Promise<string | null> {
    const { mention, returned, requestId, assignment, reason } = this.entry;
    if (mention) return mention.comment.at;
    if (returned) return returned.at;
    if (requestId !== null) return (await context.load.request.load(requestId))?.claimed?.at ?? null;
    if (assignment) return (await this.assigned(context))?.assignedAt ?? null;
    const copy = await this.copy(context);
    const owed = reason === "correctionTask" ? openTasksOf(copy).map(({ openedAt }) => openedAt) : [];
    return owed.toSorted()[0] ?? copy?.movedAt ?? null;
  }

  @Field(() => DateTime, { nullable: true, description: "The deadline of an assignment, if it has one." })
  get dueAt(): string | null {
    return this.entry.assignment?.dueAt ?? null;
  }

  @Field(() => Boolean, { description: "Whether its deadline has passed." })
  get isOverdue(): boolean {
    return this.dueAt !== null && this.dueAt < new Date().toISOString();
  }

  @Field(() => Story, { nullable: true, description: "The story that it belongs to, if it belongs to one." })
  async story(@Ctx() context: Context): Promise<Story | null> {
    const { assignment, requestId } = this.entry;
    if (assignment) return Story.orNull(await context.load.story.load(assignment.storyId));
    const ofRequest = requestId === null ? null : await context.load.request.load(requestId);
    const storyId = ofRequest ? ofRequest.storyId : (await this.copy(context))?.article.storyId;
    return storyId == null ? null : Story.orNull(await context.load.story.load(storyId));
  }

  @Field(() => Article, { nullable: true, description: "The article that it is about, if it is about one." })
  async article(@Ctx() context: Context): Promise<Article | null> {
    return Article.orNull(await this.copy(context));
  }

  @Field(() => Assignment, { nullable: true, description: "What was assigned; null for every other reason." })
  async assignment(@Ctx() context: Context): Promise<Assignment | null> {
    const assigned = await this.assigned(context);
    return assigned && new Assignment(assigned);
  }

  @Field(() => DeskRequest, {
    nullable: true,
    description: "The request that was taken on; null for every other reason.",
  })
  async request(@Ctx() { load }: Context): Promise<DeskRequest | null> {
    const { requestId } = this.entry;
    return requestId === null ? null : DeskRequest.orNull(await load.request.load(requestId));
  }

  @Field(() => Mention, {
    nullable: true,
    description: "The comment that mentions whoever asks; null for every other reason.",
  })
  get mention(): Mention | null {
    return this.entry.mention && new Mention(this.entry.mention);
  }

  @Field(() => [Gate], { description: "The gates that whoever asks may open; none for every other reason." })
  get gates(): QueueEntry["gates"] {
    return this.entry.gates;
  }

  @Field(() => [CorrectionTask], {
    description: "What a translation owes its readers, the oldest first; none for every other reason.",
  })
  async correctionTasks(@Ctx() context: Context): Promise<CorrectionTask[]> {
    if (this.entry.reason !== "correctionTask") return [];
    return openTasksOf(await this.copy(context)).map((task) => new CorrectionTask(task));
  }

  @Field(() => String, {
    nullable: true,
    description: "What is to be done with a text that was handed back; null for every other reason.",
  })
  get returnNotes(): string | null {
    return this.entry.returned?.notes ?? null;
  }

  @Field(() => StaffMember, {
    nullable: true,
    description: "Who handed the text back; null for every other reason.",
  })
  async returnedBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    const { returned } = this.entry;
    return returned && StaffMember.orNull(await load.staffMember.load(returned.returnedBy));
  }

  private async copy({ load }: Context): Promise<WorkingCopy | null> {
    const { articleId } = this.entry;
    return articleId === null ? null : load.article.load(articleId);
  }

  private async assigned({ load }: Context): Promise<AssignmentFact | null> {
    const { assignment } = this.entry;
    if (!assignment) return null;
    const story = await load.story.load(assignment.storyId);
    return story?.assignments.find(({ assignmentId }) => assignmentId === assignment.assignmentId) ?? null;
  }
}

const openTasksOf = (copy: WorkingCopy | null) =>
  (copy?.article.correctionTasks ?? []).filter(({ closed }) => closed === null);
