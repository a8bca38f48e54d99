import { refuse } from "../../decider.js";
import { readInstant } from "../../instant.js";
import { line } from "../../line.js";
import { invalid } from "../../refusal.js";
import { sourceIn } from "../source.js";
import type { Story } from "../story.js";
import { readDecimal } from "./exact.js";
import { isInputName } from "./expression.js";
import type { FigureInput } from "./figure.js";

/** What a number looks like, for those who wrote another one. */
export const plainNumber =
  "A number is written plainly, such as 3930 or 78.6, in at most 30 digits on either side.";

const most = 50;

/** The inputs of a figure as they are stored, or the first thing that is wrong with one. */
export function readInputs(words: readonly FigureInput[], story: Story) {
  if (words.length > most) return refuse(invalid(["inputs"], `A figure has at most ${most} inputs.`));
  const inputs: FigureInput[] = [];
  for (const [n, said] of words.entries()) {
    const flaw = (field: keyof FigureInput, problem: string) =>
      refuse(invalid(["inputs", String(n), field], problem));
    const name = line(said.name);
    if (!isInputName(name))
      return flaw("name", "An input's name is one word of letters and digits, such as “rate”.");
    if (inputs.some((input) => input.name === name))
      return flaw("name", `There are two inputs named “${name}”.`);
    const value = said.value.trim();
    if (readDecimal(value) === null) return flaw("value", plainNumber);
    const asOf = said.asOf?.trim() ?? null;
    if (asOf !== null && !isDay(asOf)) return flaw("asOf", "A day is written like 2026-03-01.");
    const { sourceId } = said;
    if (sourceId !== null && !sourceIn(story, sourceId))
      return refuse({ code: "SOURCE_UNKNOWN", sourceId } as const);
    inputs.push({ name, value, unit: line(said.unit), asOf, sourceId });
  }
  return { inputs };
}

const isDay = (words: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(words) && readInstant(`${words}T00:00Z`) !== null;
