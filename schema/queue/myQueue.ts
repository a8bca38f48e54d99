import { Arg, Args, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { staffOnly, type Context } from "../context.js";
import { connectionOf, PageArgs, pageOf, type Page } from "../page.js";
import { QueueItem } from "./QueueItem.js";
import { queueOf, type Queue } from "./queueOf.js";
import { QueueReason, queueReasons, type QueueReasonWord } from "./queueVocabulary.js";

const QueuePage = connectionOf(
  "QueueItem",
  () => QueueItem,
  "what waits for whoever asks, what came last first",
);

@ObjectType({ description: "How much lies in a queue for one reason." })
export class QueueCount {
  @Field(() => QueueReason, { description: "The reason." })
  reason!: QueueReasonWord;

  @Field(() => Int, { description: "How many things lie there for it." })
  count!: number;
}

@ObjectType({ description: "A page of the queue of whoever asks." })
export class QueueConnection extends QueuePage {
  queue!: Queue;

  @Field(() => [QueueCount], {
    description: "How much lies in the whole queue, reason by reason, whichever of them the page shows.",
  })
  counts(): QueueCount[] {
    const counted = this.queue.counts();
    return queueReasons.map((reason) => Object.assign(new QueueCount(), { reason, count: counted[reason] }));
  }
}

/** The newsroom's questions about what waits for whoever asks. */
@Resolver()
export class MyQueue {
  @Query(() => QueueConnection, {
    description:
      "What waits for whoever asks, what came last first. Something that waits for two reasons is there twice.",
  })
  async myQueue(
    @Arg("reasons", () => [QueueReason], {
      nullable: true,
      description: "Only what lies there for one of these reasons; left out for all.",
    })
    reasons: readonly QueueReasonWord[] | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<QueueItem>> {
    const viewer = staffOnly(context);
    const newsroom = await context.load.newsroom.load("newsroom");
    const queue = queueOf(viewer, newsroom, context.readModels);
    const answer = await pageOf(
      page,
      (before, limit) => queue.page(reasons ?? queueReasons, before, limit),
      ({ place }) => place,
      (entry) => new QueueItem(entry),
    );
    return Object.assign(new QueueConnection(), answer, { queue });
  }
}
