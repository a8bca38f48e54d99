import { Ctx, Field, ID, Int, ObjectType } from "type-graphql";
import { computedOf, type Figure as FigureState, type FigureInput } from "../../src/story/figures/figure.js";
import { Article } from "../article/Article.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { Withdrawal } from "./Withdrawal.js";

@ObjectType({ description: "A number that a figure is worked out from." })
export class FigureOperand {
  @Field(() => String, { description: "What the expression calls it." })
  name!: string;

  @Field(() => String, { description: "The number, a plain decimal." })
  value!: string;

  @Field(() => String, { description: "Its unit; empty if it has none." })
  unit!: string;

  @Field(() => String, { nullable: true, description: "The day as of which it holds: `2026-03-01`." })
  asOf!: string | null;

  @Field(() => ID, { nullable: true, description: "The source that gave it, one of the story's." })
  sourceId!: string | null;

  static of(input: FigureInput): FigureOperand {
    return Object.assign(new FigureOperand(), input);
  }
}

@ObjectType({ description: "A figure that the newsroom worked out itself, and from what." })
export class Figure {
  constructor(private readonly figure: FigureState) {}

  @Field(() => ID, { description: "Its id in the story." })
  get figureId(): string {
    return this.figure.figureId;
  }

  @Field(() => [FigureOperand], { description: "What it is worked out from." })
  get inputs(): FigureOperand[] {
    return this.figure.inputs.map((input) => FigureOperand.of(input));
  }

  @Field(() => String, { description: "How: the inputs' names and numbers under + - * / with parentheses." })
  get expression(): string {
    return this.figure.expression;
  }

  @Field(() => String, { description: "The figure as readers see it, a plain decimal." })
  get shownValue(): string {
    return this.figure.shown.value;
  }

  @Field(() => String, { description: "The unit that readers see it in; empty if it has none." })
  get shownUnit(): string {
    return this.figure.shown.unit;
  }

  @Field(() => Int, { description: "How many decimals it is rounded to, half up." })
  get decimals(): number {
    return this.figure.shown.decimals;
  }

  @Field(() => String, {
    nullable: true,
    description: "What its inputs make of it now, rounded likewise; null if it can no longer be worked out.",
  })
  get computed(): string | null {
    return computedOf(this.figure);
  }

  @Field(() => Boolean, {
    description: "What is shown no longer follows from the inputs, since one was put right.",
  })
  get stale(): boolean {
    return this.computed !== this.figure.shown.value;
  }

  @Field(() => Article, { nullable: true, description: "The article that shows it, if one is named." })
  async article(@Ctx() { load }: Context): Promise<Article | null> {
    const { articleId } = this.figure;
    return articleId === null ? null : Article.orNull(await load.article.load(articleId));
  }

  @Field(() => ID, { nullable: true, description: "The block that shows it, if one is named." })
  get blockId(): string | null {
    return this.figure.blockId;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who recorded it as it is." })
  recordedBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.figure.recordedBy).then(StaffMember.orNull);
  }

  @Field(() => DateTime, { description: "When it was recorded as it is." })
  get recordedAt(): string {
    return this.figure.recordedAt;
  }

  @Field(() => Withdrawal, { nullable: true, description: "Why it was withdrawn; null if it was not." })
  get withdrawn(): Withdrawal | null {
    return Withdrawal.orNull(this.figure.withdrawn);
  }
}
