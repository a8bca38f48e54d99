import { Field, ID, InputType, Int } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "A number that a figure is worked out from." })
class FigureOperandInput {
  @Field(() => String, { description: "What the expression calls it: one word of letters and digits." })
  name!: string;

  @Field(() => String, { description: "The number, a plain decimal such as `3930`." })
  value!: string;

  @Field(() => String, { nullable: true, description: "Its unit." })
  unit?: string | null;

  @Field(() => String, { nullable: true, description: "The day as of which it holds: `2026-03-01`." })
  asOf?: string | null;

  @Field(() => ID, { nullable: true, description: "The source that gave it, one of the story's." })
  sourceId?: string | null;
}

@InputType({ description: "A figure as readers see it." })
class ShownFigureInput {
  @Field(() => String, { description: "The number, a plain decimal such as `78.6`." })
  value!: string;

  @Field(() => String, {
    nullable: true,
    description: "The unit that readers see it in, such as “thousand tenge”.",
  })
  unit?: string | null;

  @Field(() => Int, { description: "How many decimals it is rounded to, half up." })
  decimals!: number;
}

@InputType({ description: "What recordFigure is asked with." })
class RecordFigureInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { nullable: true, description: "The figure to say anew; left out for a new one." })
  figureId?: string | null;

  @Field(() => ID, { nullable: true, description: "The article that shows it, if it is in one already." })
  articleId?: string | null;

  @Field(() => ID, { nullable: true, description: "The block of that article that shows it." })
  blockId?: string | null;

  @Field(() => [FigureOperandInput], { description: "What it is worked out from." })
  inputs!: FigureOperandInput[];

  @Field(() => String, {
    description:
      "How: the inputs' names and numbers under + - * / with parentheses, such as `mci * rate / 1000`.",
  })
  expression!: string;

  @Field(() => ShownFigureInput, { description: "The figure as readers see it: exactly what it comes to." })
  shown!: ShownFigureInput;
}

/** Mutation: records a figure with its working, which must add up; or says it anew. */
export const recordFigure = mutation({
  command: "RecordFigure",
  description: "Records a figure with its working, which must add up; or says it anew.",
  input: RecordFigureInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ commandId, figureId, articleId, blockId, inputs, expression, shown }) => ({
    type: "RecordFigure",
    figureId: figureId ?? commandId,
    articleId: articleId == null ? null : ownId("article", articleId),
    blockId: blockId ?? null,
    inputs: inputs.map(({ name, value, unit, asOf, sourceId }) => ({
      name,
      value,
      unit: unit ?? "",
      asOf: asOf ?? null,
      sourceId: sourceId ?? null,
    })),
    expression,
    shown: { value: shown.value, unit: shown.unit ?? "", decimals: shown.decimals },
  }),
});
