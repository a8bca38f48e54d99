import { Arg, Args, Ctx, Field, ID, InputType, Int, ObjectType, Query, Resolver } from "type-graphql";
import { corrections } from "../../projections/work/corrections.js";
import type {
  Owed,
  OwedFilter,
  OwedKind as OwedKindWord,
  TimeToCorrect as TimeFact,
} from "../../projections/work/correctionQueries.js";
import { secondsBetween } from "../../src/secondsBetween.js";
import { Article } from "../article/Article.js";
import { CorrectionRequest } from "../article/CorrectionRequest.js";
import { CorrectionTask } from "../article/CorrectionTask.js";
import { staffOnly, type Context } from "../context.js";
import { enumType } from "../enumType.js";
import { connectionOf, PageArgs, risingPageOf, type Page } from "../page.js";
import { DateTime } from "../scalars.js";
import { keyOfOwed } from "./keyOfOwed.js";
import { daysAsked, RangeArgs } from "./RangeArgs.js";

const OwedKind = enumType<OwedKindWord>("OwedKind", "What readers of an article may be owed.", {
  request: "An answer to somebody who says that it is wrong.",
  task: "What follows for a translation from the correction or retraction of its source.",
});

@ObjectType({ description: "What readers of one language are owed, and for how long by now." })
export class OwedCorrection {
  constructor(private readonly owed: Owed) {}

  @Field(() => ID, {
    description: "Tells it from everything else that is owed; a change of the clock names it by this.",
  })
  get key(): string {
    return keyOfOwed(this.owed);
  }

  @Field(() => OwedKind, { description: "What they are owed." })
  get kind(): OwedKindWord {
    return this.owed.kind;
  }

  @Field(() => String, { description: "Their language (BCP 47)." })
  get language(): string {
    return this.owed.language;
  }

  @Field(() => DateTime, { description: "Since when." })
  get since(): string {
    return this.owed.since;
  }

  @Field(() => Int, { description: "For how many seconds by now." })
  get seconds(): number {
    return secondsBetween(this.owed.since, new Date().toISOString());
  }

  @Field(() => Article, { nullable: true, description: "The article." })
  async article(@Ctx() { load }: Context): Promise<Article | null> {
    return Article.orNull(await load.article.load(this.owed.articleId));
  }

  @Field(() => CorrectionRequest, { nullable: true, description: "The request; null for a task." })
  async request(@Ctx() { load }: Context): Promise<CorrectionRequest | null> {
    if (this.owed.kind !== "request") return null;
    const copy = await load.article.load(this.owed.articleId);
    const found = copy?.article.correctionRequests.find(({ requestId }) => requestId === this.owed.key);
    if (!copy || !found) return null;
    return new CorrectionRequest(found, { desk: copy.desk, language: copy.article.language });
  }

  @Field(() => CorrectionTask, { nullable: true, description: "The task; null for a request." })
  async task(@Ctx() { load }: Context): Promise<CorrectionTask | null> {
    if (this.owed.kind !== "task") return null;
    const copy = await load.article.load(this.owed.articleId);
    const found = copy?.article.correctionTasks.findLast(
      ({ because, sourceEdition }) => `${because} ${sourceEdition}` === this.owed.key,
    );
    return found ? new CorrectionTask(found) : null;
  }
}

@ObjectType({ description: "How much is owed to the readers of one language." })
export class OwedCount {
  @Field(() => OwedKind, { description: "What they are owed." })
  kind!: OwedKindWord;

  @Field(() => String, { description: "Their language (BCP 47)." })
  language!: string;

  @Field(() => Int, { description: "How much of it." })
  count!: number;

  @Field(() => DateTime, { description: "Since when the oldest of it." })
  oldest!: string;
}

@ObjectType({ description: "How long readers of one language waited for what ended in a time." })
export class TimeToCorrect {
  constructor(private readonly fact: TimeFact) {}

  @Field(() => OwedKind, { description: "What they were owed." })
  get kind(): OwedKindWord {
    return this.fact.kind;
  }

  @Field(() => String, { description: "Their language (BCP 47)." })
  get language(): string {
    return this.fact.language;
  }

  @Field(() => Int, {
    description: "How many requests were answered with an edition or a retraction, or tasks settled.",
  })
  get settled(): number {
    return this.fact.settled;
  }

  @Field(() => Int, { description: "How many requests were found to name no error; they count in no time." })
  get rejected(): number {
    return this.fact.rejected;
  }

  @Field(() => Int, {
    nullable: true,
    description: "The median from the asking to the fix, in seconds; null where nothing was settled.",
  })
  get medianSeconds(): number | null {
    return this.fact.median;
  }

  @Field(() => Int, {
    nullable: true,
    description: "The longest, in seconds; null where nothing was settled.",
  })
  get longestSeconds(): number | null {
    return this.fact.longest;
  }
}

@InputType({ description: "What of the corrections clock to show; what is left out does not narrow it." })
export class CorrectionsClockFilter {
  @Field(() => OwedKind, { nullable: true, description: "Only requests, or only tasks." })
  kind?: OwedKindWord | null;

  @Field(() => String, { nullable: true, description: "Only what readers of this language are owed." })
  language?: string | null;

  @Field(() => String, { nullable: true, description: "Only articles that lie at this desk now." })
  desk?: string | null;
}

const ClockPage = connectionOf(
  "OwedCorrection",
  () => OwedCorrection,
  "what readers are owed, the oldest first",
);

@ObjectType({ description: "A page of the corrections clock." })
export class CorrectionsClockConnection extends ClockPage {
  filter!: OwedFilter;

  @Field(() => [OwedCount], { description: "How much the filter finds, by language." })
  counts(@Ctx() { readModels }: Context): OwedCount[] {
    return readModels
      .of(corrections)
      .owedCounts(this.filter)
      .map((count) => Object.assign(new OwedCount(), count));
  }
}

/** What of it a filter shows. */
export const owedFilterOf = (filter: CorrectionsClockFilter | null | undefined): OwedFilter => ({
  kind: filter?.kind ?? null,
  language: filter?.language ?? null,
  desk: filter?.desk ?? null,
});

/** The newsroom's questions about what it owes its readers. */
@Resolver()
export class CorrectionsClockQueries {
  @Query(() => CorrectionsClockConnection, {
    description:
      "The corrections clock: every request for a correction that nobody has answered or rejected, and everything that " +
      "translations owe since their source was put right, the oldest first.",
  })
  async correctionsClock(
    @Arg("filter", () => CorrectionsClockFilter, {
      nullable: true,
      description: "What of it to show; left out for all.",
    })
    filter: CorrectionsClockFilter | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<OwedCorrection>> {
    staffOnly(context);
    const { owed } = context.readModels.of(corrections);
    const narrow = owedFilterOf(filter);
    const answer = await risingPageOf(
      page,
      (after, limit) => owed(narrow, after, limit),
      ({ position }) => position,
      (one) => new OwedCorrection(one),
    );
    return Object.assign(new CorrectionsClockConnection(), answer, { filter: narrow });
  }

  @Query(() => [TimeToCorrect], {
    description: "How long readers waited for the corrections that were settled in these days, by language.",
  })
  timeToCorrect(
    @Args(() => RangeArgs) range: RangeArgs,
    @Arg("desk", () => String, {
      nullable: true,
      description: "Only articles that lie at this desk now.",
    })
    desk: string | null | undefined,
    @Ctx() context: Context,
  ): TimeToCorrect[] {
    staffOnly(context);
    const days = daysAsked(range);
    return context.readModels
      .of(corrections)
      .timesToCorrect(days[0]!.from, days.at(-1)!.to, desk ?? null)
      .map((fact) => new TimeToCorrect(fact));
  }
}
