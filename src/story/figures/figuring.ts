import { accept, refuse, type Decision } from "../../decider.js";
import { line } from "../../line.js";
import { invalid } from "../../refusal.js";
import type { StoryCommand, StoryRefusal } from "../commands.js";
import type { StoryEvent } from "../events.js";
import type { Story, StorySeam } from "../story.js";
import { placeRefusal } from "../whereSaid.js";
import { reasonToWithdraw } from "../withdrawal.js";
import { isSameNumber, readDecimal } from "./exact.js";
import { figureIn, withFigure, type Figure } from "./figure.js";
import { plainNumber } from "./readInputs.js";
import { readWorking } from "./readWorking.js";

type Answer = Decision<StoryEvent, StoryRefusal>;
type Ask<Type extends StoryCommand["type"]> = Extract<StoryCommand, { type: Type }>;

/** Figures that the newsroom works out itself: from what, how, and whether what is shown still follows. */
export const figuring: StorySeam<
  "RecordFigure" | "CorrectFigureInput" | "WithdrawFigure",
  "DerivedFigureRecorded" | "FigureInputCorrected" | "FigureWithdrawn"
> = {
  answers: { RecordFigure: record, CorrectFigureInput: correctInput, WithdrawFigure: withdraw },
  effects: {
    DerivedFigureRecorded: {
      evolve(story, { data, meta: { by, at } }) {
        const figure = { ...data, recordedBy: by, recordedAt: at, withdrawn: null };
        return story.figures.some(({ figureId }) => figureId === data.figureId)
          ? withFigure(story, data.figureId, () => figure)
          : { ...story, figures: [...story.figures, figure] };
      },
      writes: ({ figureId }) => [`figure:${figureId}`],
      reads: ({ inputs }) =>
        inputs.flatMap(({ sourceId }) => (sourceId === null ? [] : [`source:${sourceId}`])),
    },
    FigureInputCorrected: {
      evolve: (story, { data: { figureId, name, value } }) =>
        withFigure(story, figureId, ({ inputs }) => ({
          inputs: inputs.map((input) => (input.name === name ? { ...input, value } : input)),
        })),
      writes: ({ figureId }) => [`figure:${figureId}`],
    },
    FigureWithdrawn: {
      evolve: (story, { data: { figureId, reason }, meta: { by, at } }) =>
        withFigure(story, figureId, () => ({ withdrawn: { reason, by, at } })),
      writes: ({ figureId }) => [`figure:${figureId}`],
    },
  },
};

/** Records a figure with its working, or says it anew under its id. What is shown must be what it comes to. */
function record(command: Ask<"RecordFigure">, story: Story): Answer {
  const { figureId, articleId, blockId, facts } = command;
  const said = story.figures.find((figure) => figure.figureId === figureId) ?? null;
  if (said?.withdrawn) return refuse({ code: "FIGURE_WITHDRAWN", reason: said.withdrawn.reason });
  const misplaced = placeRefusal({ articleId, blockId, facts }, said, story);
  if (misplaced) return refuse(misplaced);
  const read = readWorking(command, story);
  if ("refused" in read) return read;
  const wanted = { figureId, articleId, blockId, ...read.working };
  return said && isSameFigure(said, wanted)
    ? accept()
    : accept({ type: "DerivedFigureRecorded", data: wanted });
}

/** Puts one input right. What is shown is left to people: it may be in print. */
function correctInput({ figureId, ...words }: Ask<"CorrectFigureInput">, story: Story): Answer {
  const found = figureIn(story, figureId);
  if ("refused" in found) return found;
  const name = line(words.name);
  const input = found.figure.inputs.find((one) => one.name === name);
  if (!input) {
    const names = found.figure.inputs.map((one) => one.name);
    return refuse({ code: "FIGURE_INPUT_UNKNOWN", name, names });
  }
  const value = words.value.trim();
  const [before, now] = [readDecimal(input.value), readDecimal(value)];
  if (now === null) return refuse(invalid(["value"], plainNumber));
  if (before && isSameNumber(before, now)) return accept();
  return accept({ type: "FigureInputCorrected", data: { figureId, name, value } });
}

function withdraw({ figureId, reason }: Ask<"WithdrawFigure">, story: Story): Answer {
  const found = figureIn(story, figureId);
  if ("refused" in found) return found.refused.code === "FIGURE_WITHDRAWN" ? accept() : found;
  const why = reasonToWithdraw({ reason }, story);
  return "refused" in why ? why : accept({ type: "FigureWithdrawn", data: { figureId, ...why } });
}

type Said = Pick<Figure, "figureId" | "articleId" | "blockId" | "inputs" | "expression" | "shown">;

function isSameFigure(one: Said, other: Said): boolean {
  const words = ({ articleId, blockId, inputs, expression, shown }: Said) =>
    JSON.stringify([
      articleId,
      blockId,
      inputs.map(({ name, value, unit, asOf, sourceId }) => [name, value, unit, asOf, sourceId]),
      expression,
      [shown.value, shown.unit, shown.decimals],
    ]);
  return words(one) === words(other);
}
