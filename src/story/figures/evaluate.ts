import { dividedBy, negated, plus, readDecimal, times, type Exact } from "./exact.js";
import type { Expression, Operator } from "./expression.js";

/** What an expression comes to, exactly; null where it divides by zero, or names an input that there is not. */
export function evaluate(expression: Expression, valueOf: (input: string) => string | null): Exact | null {
  switch (expression.kind) {
    case "number":
      return readDecimal(expression.value);
    case "input": {
      const value = valueOf(expression.name);
      return value === null ? null : readDecimal(value);
    }
    case "minus": {
      const of = evaluate(expression.of, valueOf);
      return of && negated(of);
    }
    case "operation": {
      const left = evaluate(expression.left, valueOf);
      const right = evaluate(expression.right, valueOf);
      return left && right && operations[expression.operator](left, right);
    }
  }
}

const operations: Readonly<Record<Operator, (left: Exact, right: Exact) => Exact | null>> = {
  "+": plus,
  "-": (left, right) => plus(left, negated(right)),
  "*": times,
  "/": dividedBy,
};

/** The names of the inputs that an expression uses. */
export function inputsIn(expression: Expression): ReadonlySet<string> {
  switch (expression.kind) {
    case "number":
      return new Set();
    case "input":
      return new Set([expression.name]);
    case "minus":
      return inputsIn(expression.of);
    case "operation":
      return new Set([...inputsIn(expression.left), ...inputsIn(expression.right)]);
  }
}
