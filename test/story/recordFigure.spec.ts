import { describe, expect, test } from "vitest";
import type { StoryCommand } from "../../src/story/commands.js";
import { storyDecider } from "../../src/story/story.js";
import {
  attributed,
  fine,
  figured,
  figureId,
  figureWithdrawn,
  inputCorrected,
  mci,
  sourceId,
} from "../support/telling/claimFacts.js";
import { a, articleId, opened, subjectId } from "../support/telling/facts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(storyDecider);
const shownAs = (shown: Partial<typeof figured.data.shown>) => ({
  shown: { ...figured.data.shown, ...shown },
});

describe("Recording a figure", () => {
  test("keeps it with its working: 20 MCI at 3,930 tenge are 78.6 thousand tenge", () => {
    given(opened, attributed).when(record()).thenRecorded(figured);
  });

  test("says where it is shown", () => {
    const wanted = { articleId, blockId: a };
    given(opened, attributed)
      .when(record({ ...wanted, facts: { article: { storyId: subjectId, blocks: [a] } } }))
      .thenRecorded({ ...figured, data: { ...figured.data, ...wanted } });
    given(opened, attributed).when(record(wanted)).thenRefused({ code: "ARTICLE_NOT_OF_STORY", articleId });
  });

  test.each([
    ["78.7", 1, "78.6"],
    ["78.64", 1, "78.6"],
    ["78", 0, "79"],
    ["-78.6", 1, "78.6"],
    ["78600", 1, "78.6"],
  ])("is refused if it does not add up: %s with %d decimals would be %s", (value, decimals, computed) => {
    given(opened, attributed)
      .when(record(shownAs({ value, decimals })))
      .thenRefused({ code: "FIGURE_DOES_NOT_ADD_UP", computed });
  });

  test.each([
    ["79", 0, "79"],
    ["78.60", 1, "78.6"],
    ["78.6", 2, "78.60"],
    ["78.6", 12, "78.600000000000"],
  ])("is written with the decimals it is shown with: %s with %d is %s", (value, decimals, written) => {
    given(opened, attributed)
      .when(record(shownAs({ value, decimals })))
      .thenRecorded({ ...figured, data: { ...figured.data, ...shownAs({ value: written, decimals }) } });
  });

  test("changes nothing when it says what is already there", () => {
    given(opened, attributed, figured)
      .when(record({ expression: " fine *  mci / 1000", ...shownAs({ value: "78.60" }) }))
      .thenNothing();
  });

  test.each([
    { expression: "mci * fine / 1000" },
    shownAs({ unit: "tenge, in thousands" }),
    { inputs: [fine, { ...mci, unit: "KZT" }] },
    { inputs: [fine, { ...mci, asOf: null }] },
    { inputs: [fine, { ...mci, sourceId: null }] },
    { inputs: [mci, fine] },
  ])("may be said anew under the same id: %j", (difference) => {
    given(opened, attributed, figured)
      .when(record(difference))
      .thenRecorded({ ...figured, data: { ...figured.data, ...difference } });
  });

  test("adds up again with the input that was put right", () => {
    const anew = {
      inputs: [fine, { ...mci, value: "4325" }],
      ...shownAs({ value: "86.5" }),
    };
    given(opened, attributed, figured, inputCorrected("4325"))
      .when(record(anew))
      .thenRecorded({ ...figured, data: { ...figured.data, ...anew } });
  });

  test.each([
    [{ inputs: [{ ...fine, name: "20 MCI" }, mci] }, ["inputs", "0", "name"]],
    [{ inputs: [fine, { ...mci, name: "fine" }] }, ["inputs", "1", "name"]],
    [{ inputs: [fine, { ...mci, value: "3,930" }] }, ["inputs", "1", "value"]],
    [{ inputs: [fine, { ...mci, asOf: "2026-02-30" }] }, ["inputs", "1", "asOf"]],
    [{ inputs: [fine, { ...mci, asOf: "1 January" }] }, ["inputs", "1", "asOf"]],
    [{ inputs: [fine, mci, { ...mci, name: "rate" }] }, ["inputs"]],
    [{ inputs: Array.from({ length: 51 }, (_, n) => ({ ...fine, name: `n${n}` })) }, ["inputs"]],
    [{ inputs: [fine] }, ["expression"]],
    [{ expression: "fine * mci /" }, ["expression"]],
    [{ expression: "fine * mci / 0" }, ["expression"]],
    [shownAs({ value: "78,6" }), ["shown", "value"]],
    [shownAs({ decimals: 13 }), ["shown", "decimals"]],
    [shownAs({ decimals: -1 }), ["shown", "decimals"]],
    [shownAs({ decimals: 0.5 }), ["shown", "decimals"]],
  ])("takes no working that does not hold together: %j", (difference, path) => {
    given(opened, attributed)
      .when(record(difference))
      .thenInvalid(...path);
  });

  test("takes inputs of the story's sources", () => {
    given(opened).when(record()).thenRefused({ code: "SOURCE_UNKNOWN", sourceId });
    expect(storyDecider.facets(figured)).toEqual({
      writes: [`figure:${figureId}`],
      reads: [`source:${sourceId}`],
    });
  });

  test("comes too late for one that was withdrawn", () => {
    given(opened, attributed, figured, figureWithdrawn)
      .when(record())
      .thenRefused({ code: "FIGURE_WITHDRAWN", reason: figureWithdrawn.data.reason });
  });

  test("needs a story", () => {
    given().when(record()).thenRefused({ code: "NOT_FOUND" });
  });
});

describe("Correcting a figure's input", () => {
  test("puts the number right and leaves what is shown to people", () => {
    given(opened, figured).when(correct("4325")).thenRecorded(inputCorrected("4325"));
  });

  test("changes nothing when it says what is already there, however it is written", () => {
    for (const value of ["3930", " 3930.00 "]) given(opened, figured).when(correct(value)).thenNothing();
    given(opened, figured, inputCorrected("4325")).when(correct("4325")).thenNothing();
  });

  test.each(["", "3,930", "a lot"])("takes no number such as “%s”", (value) => {
    given(opened, figured).when(correct(value)).thenInvalid("value");
  });

  test("takes an input that the figure has", () => {
    given(opened, figured)
      .when(correct("480", "rate"))
      .thenRefused({ code: "FIGURE_INPUT_UNKNOWN", name: "rate", names: ["fine", "mci"] });
  });

  test("needs a figure that the story shows", () => {
    given(opened).when(correct("4325")).thenRefused({ code: "FIGURE_UNKNOWN", figureId });
    given(opened, figured, figureWithdrawn)
      .when(correct("4325"))
      .thenRefused({ code: "FIGURE_WITHDRAWN", reason: figureWithdrawn.data.reason });
    given().when(correct("4325")).thenRefused({ code: "NOT_FOUND" });
  });
});

type RecordFigure = Extract<Said<StoryCommand>, { type: "RecordFigure" }>;
const record = (differences: Partial<RecordFigure> = {}): RecordFigure => ({
  ...figured.data,
  type: "RecordFigure",
  facts: { article: null },
  ...differences,
});
const correct = (value: string, name = "mci"): Said<StoryCommand> => ({
  type: "CorrectFigureInput",
  figureId,
  name,
  value,
});
