import { Ctx, Field, ID, Int, ObjectType } from "type-graphql";
import type { KnownThread } from "../../projections/threads.js";
import { plainText } from "../../src/article/body/plainText.js";
import { anchorNow, type Span as SpanFact } from "../../src/thread/anchorNow.js";
import type { Anchor as AnchorFact } from "../../src/thread/events.js";
import type { Comment as CommentFact } from "../../src/thread/thread.js";
import { Article } from "../article/Article.js";
import type { Context } from "../context.js";
import { globalId } from "../globalId.js";
import { Node } from "../Node.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { ThreadState } from "../vocabulary.js";

@ObjectType({ description: "Where words stand in a block's plain text, in UTF-16 units." })
export class Span {
  @Field(() => Int, { description: "Where they begin." })
  from!: number;

  @Field(() => Int, { description: "Where they have ended." })
  to!: number;

  @Field(() => String, { description: "What stands there." })
  text!: string;
}

@ObjectType({ description: "The words that a thread is about." })
export class Anchor {
  constructor(
    private readonly fact: AnchorFact,
    private readonly articleId: string,
  ) {}

  @Field(() => ID, { description: "The block." })
  get blockId(): string {
    return this.fact.blockId;
  }

  @Field(() => String, { description: "The words as they were when the thread was opened." })
  get quote(): string {
    return this.fact.quote;
  }

  @Field(() => Span, {
    nullable: true,
    description: "Where they stand now, whatever was edited around them; null if they are gone.",
  })
  async now(@Ctx() { load }: Context): Promise<Span | null> {
    const copy = await load.article.load(this.articleId);
    const block = copy?.article.body.find(({ attrs }) => attrs.id === this.fact.blockId);
    const text = block ? plainText(block) : null;
    const span: SpanFact | null = anchorNow(this.fact, text);
    return span && Object.assign(new Span(), span, { text: text!.slice(span.from, span.to) });
  }

  @Field(() => Boolean, { description: "Whether the words are gone; the quote is kept." })
  async isOrphaned(@Ctx() context: Context): Promise<boolean> {
    return (await this.now(context)) === null;
  }
}

@ObjectType({ description: "What somebody said in a thread." })
export class Comment {
  constructor(private readonly fact: CommentFact & Readonly<{ replyId?: string }>) {}

  @Field(() => ID, { nullable: true, description: "The reply's id; null for what the thread began with." })
  get replyId(): string | null {
    return this.fact.replyId ?? null;
  }

  @Field(() => String, { description: "The words." })
  get text(): string {
    return this.fact.text;
  }

  @Field(() => DateTime, { description: "When." })
  get at(): string {
    return this.fact.at;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who." })
  by(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.fact.by).then(StaffMember.orNull);
  }

  @Field(() => [StaffMember], { description: "Who is meant to read it." })
  async mentions(@Ctx() { load }: Context): Promise<StaffMember[]> {
    const members = await Promise.all(this.fact.mentions.map((id) => load.staffMember.load(id)));
    return members.flatMap((member) => StaffMember.orNull(member) ?? []);
  }
}

@ObjectType({
  implements: Node,
  description: "What people say to each other about an article, beside its text.",
})
export class Thread extends Node {
  constructor(private readonly thread: KnownThread) {
    super();
    this.id = globalId("thread", thread.id);
  }

  static orNull(this: void, thread: KnownThread | null): Thread | null {
    return thread && new Thread(thread);
  }

  @Field(() => Int, { description: "The newest revision: what a command expects, from 0." })
  get revision(): number {
    return this.thread.revision;
  }

  @Field(() => Article, { nullable: true, description: "The article." })
  article(@Ctx() { load }: Context): Promise<Article | null> {
    return load.article.load(this.thread.articleId).then(Article.orNull);
  }

  @Field(() => Int, { description: "The article's revision that was commented on." })
  get articleRevision(): number {
    return this.thread.articleRevision;
  }

  @Field(() => Anchor, { nullable: true, description: "The words it is about; null for the whole article." })
  get anchor(): Anchor | null {
    return this.thread.anchor && new Anchor(this.thread.anchor, this.thread.articleId);
  }

  @Field(() => ThreadState, { description: "Whether the matter is settled." })
  get state(): "open" | "resolved" {
    return this.thread.resolved ? "resolved" : "open";
  }

  @Field(() => [Comment], { description: "What was said, from the first comment on." })
  get comments(): Comment[] {
    return [this.thread.comment!, ...this.thread.replies].map((fact) => new Comment(fact));
  }

  @Field(() => StaffMember, { nullable: true, description: "Who resolved it." })
  async resolvedBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return this.thread.resolved && StaffMember.orNull(await load.staffMember.load(this.thread.resolved.by));
  }

  @Field(() => DateTime, { nullable: true, description: "When it was resolved." })
  get resolvedAt(): string | null {
    return this.thread.resolved?.at ?? null;
  }
}
