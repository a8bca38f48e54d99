import { refuse } from "../../decider.js";
import type { StoryRefusal } from "../commands.js";
import type { Story } from "../story.js";
import type { WhereSaid } from "../whereSaid.js";
import type { Withdrawal } from "../withdrawal.js";
import { evaluate } from "./evaluate.js";
import type { Exact } from "./exact.js";
import { readExpression } from "./expression.js";
import { roundHalfUp } from "./roundHalfUp.js";

/** A number that a figure is worked out from; as of which day it holds, and which source gave it. */
export type FigureInput = Readonly<{
  name: string;
  value: string;
  unit: string;
  asOf: string | null;
  sourceId: string | null;
}>;

/** The figure as readers see it, with so many decimals. */
export type ShownFigure = Readonly<{ value: string; unit: string; decimals: number }>;

/** A figure that the newsroom worked out, and from what. */
export type Figure = WhereSaid &
  Readonly<{
    figureId: string;
    inputs: readonly FigureInput[];
    expression: string;
    shown: ShownFigure;
    recordedBy: string;
    recordedAt: string;
    withdrawn: Withdrawal | null;
  }>;

/** What an expression over these inputs comes to; null where it cannot be worked out. */
export function workedOut({ inputs, expression }: Pick<Figure, "inputs" | "expression">): Exact | null {
  const read = readExpression(expression);
  if ("problem" in read) return null;
  return evaluate(read.expression, (name) => inputs.find((input) => input.name === name)?.value ?? null);
}

/** What a figure comes to with the decimals that it is shown with; null where it cannot be worked out any more. */
export function computedOf(figure: Pick<Figure, "inputs" | "expression" | "shown">): string | null {
  const exact = workedOut(figure);
  return exact && roundHalfUp(exact, figure.shown.decimals);
}

/** The figure under an id that the story still shows; else the no to answer with. */
export function figureIn(
  { figures }: Story,
  figureId: string,
): Readonly<{ figure: Figure }> | Readonly<{ refused: StoryRefusal }> {
  const figure = figures.find((one) => one.figureId === figureId);
  if (!figure) return refuse({ code: "FIGURE_UNKNOWN", figureId });
  if (figure.withdrawn) return refuse({ code: "FIGURE_WITHDRAWN", reason: figure.withdrawn.reason });
  return { figure };
}

/** The story with something new said of one figure. */
export const withFigure = (
  story: Story,
  figureId: string,
  said: (figure: Figure) => Partial<Figure>,
): Story => ({
  ...story,
  figures: story.figures.map((figure) =>
    figure.figureId === figureId ? { ...figure, ...said(figure) } : figure,
  ),
});
