import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalHash } from "../src/canonicalHash.js";
import type { Json } from "../src/decider.js";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const anyJson = fc.jsonValue({ stringUnit: "binary" }) as fc.Arbitrary<Json>;

describe("The canonical hash", () => {
  test("is the SHA-256 of RFC 8785's form, the first time and every time after", () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        fc.pre(value !== undefined);
        const expected = sha256(canonicalize(value)!);
        expect(canonicalHash(value)).toBe(expected);
        expect(canonicalHash(value)).toBe(expected);
      }),
    );
  });

  test("is that of RFC 8785's own example", () => {
    const example = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/",
      literals: [null, true, false],
    };
    const form =
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}';
    expect(canonicalHash(example)).toBe(sha256(form));
  });

  test("is the same whatever the order of keys, and another for another order of a list", () => {
    expect(canonicalHash({ b: [1, { d: 1, c: 2 }], a: "x" })).toBe(
      canonicalHash({ a: "x", b: [1, { c: 2, d: 1 }] }),
    );
    expect(canonicalHash([1, 2])).not.toBe(canonicalHash([2, 1]));
  });

  test("sorts keys as RFC 8785 does, by their UTF-16 code units", () => {
    const keys = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\u{1f600}": 5, "\u0080": 6, "\u00f6": 7 };
    expect(canonicalHash(keys)).toBe(sha256(canonicalize(keys)!));
  });
});
