import { Ctx, Field, Int, ObjectType } from "type-graphql";
import type { KnownThread } from "../../projections/threads.js";
import { Article } from "../article/Article.js";
import type { Context } from "../context.js";
import { globalId } from "../globalId.js";
import { Node } from "../Node.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { ThreadState } from "../vocabulary.js";
import { Anchor } from "./Anchor.js";
import { Comment } from "./Comment.js";

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
