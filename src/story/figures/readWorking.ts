import { refuse } from "../../decider.js";
import { line } from "../../line.js";
import { invalid } from "../../refusal.js";
import type { Story } from "../story.js";
import { inputsIn } from "./evaluate.js";
import { isSameNumber, readDecimal } from "./exact.js";
import { readExpression } from "./expression.js";
import { workedOut, type Figure } from "./figure.js";
import { plainNumber, readInputs } from "./readInputs.js";
import { roundHalfUp } from "./roundHalfUp.js";

const mostDecimals = 12;

/** A figure's working as it is stored: inputs, expression and what is shown; or why that does not hold together. */
export function readWorking(words: Pick<Figure, "inputs" | "expression" | "shown">, story: Story) {
  const read = readInputs(words.inputs, story);
  if ("refused" in read) return read;
  const { inputs } = read;

  const expression = line(words.expression);
  const parsed = readExpression(expression);
  if ("problem" in parsed) return refuse(invalid(["expression"], parsed.problem));
  const used = inputsIn(parsed.expression);
  const missing = [...used].find((name) => !inputs.some((input) => input.name === name));
  if (missing !== undefined) return refuse(invalid(["expression"], `There is no input named “${missing}”.`));
  const idle = inputs.find(({ name }) => !used.has(name));
  if (idle) return refuse(invalid(["inputs"], `The expression does not use the input “${idle.name}”.`));

  const { decimals } = words.shown;
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > mostDecimals)
    return refuse(invalid(["shown", "decimals"], `A figure is shown with 0 to ${mostDecimals} decimals.`));
  const value = readDecimal(words.shown.value);
  if (value === null) return refuse(invalid(["shown", "value"], plainNumber));
  const exact = workedOut({ inputs, expression });
  if (exact === null) return refuse(invalid(["expression"], "The expression divides by zero."));
  const computed = roundHalfUp(exact, decimals);
  const shown = { over: BigInt(computed.replace(".", "")), under: 10n ** BigInt(decimals) };
  if (!isSameNumber(value, shown)) return refuse({ code: "FIGURE_DOES_NOT_ADD_UP", computed } as const);
  return {
    working: { inputs, expression, shown: { value: computed, unit: line(words.shown.unit), decimals } },
  };
}
