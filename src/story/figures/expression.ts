/** How a figure is worked out: numbers and named inputs under the four operations. */
export type Expression =
  | Readonly<{ kind: "number"; value: string }>
  | Readonly<{ kind: "input"; name: string }>
  | Readonly<{ kind: "minus"; of: Expression }>
  | Readonly<{ kind: "operation"; operator: Operator; left: Expression; right: Expression }>;

/** One of the four operations. */
export type Operator = "+" | "-" | "*" | "/";

const token =
  /\s*(?:(?<number>\d{1,30}(?:\.\d{1,30})?)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_]*)|(?<sign>[-+*/()]))/uy;
const inputName = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;
const longest = 500;

/** Whether an input of this name can be meant in an expression. */
export const isInputName = (name: string): boolean => inputName.test(name);

/** Reads an expression as it is written on paper, `*` and `/` before `+` and `-`; or says where it cannot be read. */
export function readExpression(
  words: string,
): Readonly<{ expression: Expression }> | Readonly<{ problem: string }> {
  if (words.length > longest) return { problem: `An expression has at most ${longest} characters.` };
  const tokens = tokensIn(words);
  if (tokens === null)
    return {
      problem: "An expression holds numbers, names of inputs, + - * / and parentheses, nothing else.",
    };
  const reader = readerOf(tokens);
  const expression = reader.sum();
  const left = reader.next();
  if (expression && left === null) return { expression };
  return {
    problem: left === null ? "The expression breaks off." : `“${left}” cannot stand where it stands.`,
  };
}

type Token = Readonly<{ number?: string; name?: string; sign?: string }>;

function tokensIn(words: string): readonly Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  const written = words.trimEnd();
  while (at < written.length) {
    token.lastIndex = at;
    const found = token.exec(written);
    if (!found) return null;
    tokens.push(found.groups as Token);
    at = token.lastIndex;
  }
  return tokens;
}

/** Each of its steps reads as far as it can; null means that what comes next cannot stand there. */
function readerOf(tokens: readonly Token[]) {
  let at = 0;

  function next(): string | null {
    const { number, name, sign } = tokens[at] ?? {};
    return number ?? name ?? sign ?? null;
  }

  function operator(among: readonly Operator[]): Operator | null {
    const found = among.find((one) => one === tokens[at]?.sign) ?? null;
    if (found) at++;
    return found;
  }

  /** Operations of one rank, from left to right. */
  function chain(among: readonly Operator[], operand: () => Expression | null): Expression | null {
    let left = operand();
    while (left) {
      const found = operator(among);
      if (!found) return left;
      const right = operand();
      left = right && { kind: "operation", operator: found, left, right };
    }
    return null;
  }

  const sum = (): Expression | null => chain(["+", "-"], product);
  const product = (): Expression | null => chain(["*", "/"], operand);

  function operand(): Expression | null {
    if (operator(["-"])) {
      const of = operand();
      return of && { kind: "minus", of };
    }
    const { number, name, sign } = tokens[at] ?? {};
    if (number !== undefined) return taken({ kind: "number", value: number });
    if (name !== undefined) return taken({ kind: "input", name });
    if (sign !== "(") return null;
    at++;
    const inner = sum();
    return inner && tokens[at]?.sign === ")" ? taken(inner) : null;
  }

  function taken(expression: Expression): Expression {
    at++;
    return expression;
  }

  return { sum, next };
}
