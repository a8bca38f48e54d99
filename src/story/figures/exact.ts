/** A number as exactly as it was said: what decimals make under the four operations. `under` is above zero. */
export type Exact = Readonly<{ over: bigint; under: bigint }>;

const form = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?$/;

/** Reads a plain decimal such as 3930 or -78.6, without grouping; null if these words are none. */
export function readDecimal(words: string): Exact | null {
  const [, sign, whole, part = ""] = form.exec(words.trim()) ?? [];
  if (whole === undefined) return null;
  return { over: BigInt(`${sign === "-" ? "-" : ""}${whole}${part}`), under: 10n ** BigInt(part.length) };
}

export const plus = (a: Exact, b: Exact): Exact => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
});

export const negated = ({ over, under }: Exact): Exact => ({ over: -over, under });

export const times = (a: Exact, b: Exact): Exact => ({ over: a.over * b.over, under: a.under * b.under });

/** One number divided by another; null where that one is zero. */
export function dividedBy(a: Exact, b: Exact): Exact | null {
  if (b.over === 0n) return null;
  const turned = { over: b.under, under: b.over };
  return times(a, b.over < 0n ? { over: -turned.over, under: -turned.under } : turned);
}

/** Whether two numbers are the same, however they are written: 78.6 and 78.60. */
export const isSameNumber = (a: Exact, b: Exact): boolean => a.over * b.under === b.over * a.under;
