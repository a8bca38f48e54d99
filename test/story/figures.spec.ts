import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate, inputsIn } from "../../src/story/figures/evaluate.js";
import { isSameNumber, readDecimal } from "../../src/story/figures/exact.js";
import { readExpression } from "../../src/story/figures/expression.js";
import { roundHalfUp } from "../../src/story/figures/roundHalfUp.js";

describe("A figure's working", () => {
  test.each([
    ["20 * 3930 / 1000", 1, "78.6"],
    ["1 + 2 * 3", 0, "7"],
    ["(1 + 2) * 3", 0, "9"],
    ["10 - 3 - 2", 0, "5"],
    ["100 / 10 / 5", 0, "2"],
    ["12 / 4 * 3", 0, "9"],
    ["2 - -3", 0, "5"],
    ["-(1 - 3) * 2", 0, "4"],
    ["0.1 + 0.2", 1, "0.3"],
    ["1 / 3 * 3", 2, "1.00"],
    ["1 / 3", 4, "0.3333"],
    ["2 / -3", 2, "-0.67"],
    [" ( 1.50 ) ", 1, "1.5"],
    ["123456789012345678901234567890 * 10", 0, "1234567890123456789012345678900"],
  ])("%s comes, with %d decimals, to %s", (words, decimals, expected) => {
    expect(shown(words, decimals)).toBe(expected);
  });

  test.each([
    ["0.05", 1, "0.1"],
    ["0.04", 1, "0.0"],
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
    ["-2.4", 0, "-2"],
    ["-0.04", 1, "0.0"],
    ["0.999", 2, "1.00"],
    ["99.95", 1, "100.0"],
    ["0", 3, "0.000"],
  ])("rounds halves away from zero: %s to %d decimals is %s", (words, decimals, expected) => {
    expect(shown(words, decimals)).toBe(expected);
  });

  test("is of inputs by their names, in any alphabet", () => {
    const { expression } = readExpression("айыппұл * mci_2026 + айыппұл") as { expression: never };
    expect([...inputsIn(expression)]).toEqual(["айыппұл", "mci_2026"]);
    const values: Readonly<Record<string, string>> = { айыппұл: "20", mci_2026: "3930" };
    expect(
      roundHalfUp(
        evaluate(expression, (name) => values[name] ?? null)!,
        0,
      ),
    ).toBe("78620");
    expect(evaluate(expression, () => null)).toBeNull();
  });

  test.each(["1 / 0", "1 / (2 - 2)", "1 / 0 * 0", "-(1 / 0)", "(1 / 0) - 1", "1 - 1 / 0"])(
    "has no answer where it divides by zero: %s",
    (words) => {
      expect(shown(words, 0)).toBeNull();
    },
  );

  test.each([
    ["", "The expression breaks off."],
    ["1 +", "The expression breaks off."],
    ["(1 + 2", "The expression breaks off."],
    ["-", "The expression breaks off."],
    ["1 + * 2", "“*” cannot stand where it stands."],
    ["1 2", "“2” cannot stand where it stands."],
    ["20 mci", "“mci” cannot stand where it stands."],
    ["(1))", "“)” cannot stand where it stands."],
    ["()", "“)” cannot stand where it stands."],
    ["+1", "“+” cannot stand where it stands."],
  ])("is read whole or not at all: “%s”", (words, problem) => {
    expect(readExpression(words)).toEqual({ problem });
  });

  test.each(["2 ^ 3", "1,5 * 2", "a.b", "a[0]", "f => f", "1e3 % 2", "“a”", "1 ; 2"])(
    "holds nothing but the four operations: %s",
    (words) => {
      expect(readExpression(words)).toHaveProperty("problem");
    },
  );

  test("is as long as people write one", () => {
    expect(readExpression("(".repeat(249) + "1" + ")".repeat(249))).toHaveProperty("expression");
    expect(readExpression(`1${" + 1".repeat(125)}`)).toEqual({
      problem: "An expression has at most 500 characters.",
    });
  });
});

describe("A number", () => {
  test.each(["3930", "-78.6", "0.05", " 12 ", "007"])("is written plainly: %s", (words) => {
    expect(readDecimal(words)).not.toBeNull();
  });

  test.each(["", "3,930", "3 930", "1e3", ".5", "5.", "+5", "−5", "--5", "0x10", "٣", "1".repeat(31), "NaN"])(
    "is not written like this: %s",
    (words) => {
      expect(readDecimal(words)).toBeNull();
    },
  );

  test("is the same with and without noughts at its end", () => {
    expect(isSameNumber(readDecimal("78.6")!, readDecimal("78.600")!)).toBe(true);
    expect(isSameNumber(readDecimal("78.6")!, readDecimal("-78.6")!)).toBe(false);
    expect(isSameNumber(readDecimal("78.6")!, readDecimal("78.61")!)).toBe(false);
  });
});

describe("Any working at all", () => {
  test("comes to what the same sum comes to in fractions, however it is written", () => {
    fc.assert(
      fc.property(anySum, fc.integer({ min: 0, max: 8 }), (sum, decimals) => {
        fc.pre(sum.words.length <= 500);
        const { value } = sum;
        expect(shown(sum.words, decimals)).toBe(value && rounded(value, decimals));
      }),
      { numRuns: 500 },
    );
  });

  test("is rounded to the nearest number of so many decimals", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), fc.nat(12), (over, under, decimals) => {
        const text = roundHalfUp({ over, under }, decimals);
        expect(text).toMatch(decimals === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${decimals}}$`));
        const scaled = BigInt(text.replace(".", ""));
        const off = 2n * (scaled * under - over * 10n ** BigInt(decimals));
        expect(off <= under && off >= -under).toBe(true);
      }),
    );
  });
});

/** What words come to, or null. */
function shown(words: string, decimals: number): string | null {
  const read = readExpression(words);
  if ("problem" in read) throw new Error(`${words}: ${read.problem}`);
  const exact = evaluate(read.expression, () => null);
  return exact && roundHalfUp(exact, decimals);
}

/** A sum as it is written and as it is worked out in fractions, lowest terms, by other means than Stet's. */
type Fraction = readonly [over: bigint, under: bigint];
type Sum = Readonly<{ words: string; rank: number; value: Fraction | null }>;

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
function lowest(over: bigint, under: bigint): Fraction {
  const common = gcd(over < 0n ? -over : over, under < 0n ? -under : under);
  const by = under < 0n ? -common : common;
  return [over / by, under / by];
}

const work: Readonly<Record<string, (a: Fraction, b: Fraction) => Fraction | null>> = {
  "+": ([a, b], [c, d]) => lowest(a * d + c * b, b * d),
  "-": ([a, b], [c, d]) => lowest(a * d - c * b, b * d),
  "*": ([a, b], [c, d]) => lowest(a * c, b * d),
  "/": ([a, b], [c, d]) => (c === 0n ? null : lowest(a * d, b * c)),
};

const anyNumber: fc.Arbitrary<Sum> = fc
  .tuple(fc.nat(9_999), fc.integer({ min: 0, max: 3 }))
  .map(([digits, decimals]) => {
    const text = String(digits).padStart(decimals + 1, "0");
    const words = decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
    return { words, rank: 3, value: lowest(BigInt(digits), 10n ** BigInt(decimals)) };
  });

const anySum: fc.Arbitrary<Sum> = fc.letrec<{ sum: Sum }>((tie) => ({
  sum: fc.oneof(
    { maxDepth: 5 },
    anyNumber,
    tie("sum").map(({ words, rank, value }) => ({
      words: `-${rank < 3 ? `(${words})` : words}`,
      rank: 3,
      value: value && lowest(-value[0], value[1]),
    })),
    fc
      .tuple(tie("sum"), fc.constantFrom("+", "-", "*", "/"), tie("sum"), fc.constantFrom("", " ", "  "))
      .map(([left, operator, right, gap]) => {
        const rank = operator === "+" || operator === "-" ? 1 : 2;
        // Only where the rules of arithmetic need them are there parentheses.
        const a = left.rank < rank ? `(${left.words})` : left.words;
        const b = right.rank <= rank ? `(${right.words})` : right.words;
        const value = left.value && right.value && work[operator]!(left.value, right.value);
        return { words: `${a}${gap}${operator}${gap}${b}`, rank, value };
      }),
  ),
})).sum;

/** A fraction with so many decimals, halves away from zero, found by long division. */
function rounded([over, under]: Fraction, decimals: number): string {
  let [digits, rest] = [[(over < 0n ? -over : over) / under], (over < 0n ? -over : over) % under];
  for (let n = 0; n < decimals; n++) {
    digits = [...digits, (rest * 10n) / under];
    rest = (rest * 10n) % under;
  }
  const cut = BigInt(digits.join("")) + (rest * 2n >= under ? 1n : 0n);
  const text = cut.toString().padStart(decimals + 1, "0");
  const point = text.length - decimals;
  const sign = over < 0n && cut !== 0n ? "-" : "";
  return `${sign}${text.slice(0, point)}${decimals === 0 ? "" : `.${text.slice(point)}`}`;
}
