import { expect, test, vi } from "vitest";
import { knownAmong } from "../../projections/engine/knownAmong.js";
import { recentlyUsed } from "../../projections/engine/recentlyUsed.js";

const lengthsOf = (known: readonly string[]) =>
  vi.fn((missing: readonly string[]) =>
    missing.filter((key) => known.includes(key)).map((key) => [key, key.length] as const),
  );

test("What is asked for is told in that order, wherever it came from, and nothing of what there is not", () => {
  const recent = recentlyUsed<number>(10);
  recent.put("quay", 4);
  const read = lengthsOf(["harbour", "pier"]);
  expect([...knownAmong(recent, ["harbour", "quay", "mole", "pier"], read)]).toStrictEqual([
    ["harbour", 7],
    ["quay", 4],
    ["pier", 4],
  ]);
  expect(read.mock.calls).toStrictEqual([[["harbour", "mole", "pier"]]]);
});

test("What was read once is remembered, and where all is remembered nothing is read", () => {
  const recent = recentlyUsed<number>(10);
  const read = lengthsOf(["harbour", "pier"]);
  for (let n = 0; n < 2; n++)
    expect(knownAmong(recent, ["pier", "harbour"], read)).toStrictEqual(
      new Map([
        ["pier", 4],
        ["harbour", 7],
      ]),
    );
  expect(read).toHaveBeenCalledTimes(1);
});

test("More than is remembered at a time is told all the same", () => {
  const keys = ["harbour", "pier", "quay"];
  expect([...knownAmong(recentlyUsed<number>(1), keys, lengthsOf(keys)).keys()]).toStrictEqual(keys);
});
