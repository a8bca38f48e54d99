import fc from "fast-check";
import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { Fault } from "../../src/fault.js";
import { isSealed, type Sealed } from "../../src/sealed.js";
import type { DataKey } from "../../src/sealing/keyRing.js";
import { openWords } from "../../src/sealing/openWords.js";
import { sealWords } from "../../src/sealing/sealWords.js";

const key: DataKey = { id: "0a1b2c3d4e5f6071", bytes: Buffer.alloc(32, 3) };
const place = { subject: "source-1", stream: "source-1", field: "identity" };
const seal = (words: string, by = key, where = place) => sealWords(words, by, where, randomBytes);
const anyWords = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });

describe("Words that are sealed", () => {
  test("are opened as they were said, in any script", () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const sealed = seal(words);
        expect(isSealed(sealed)).toBe(true);
        expect(openWords(sealed, key, place)).toBe(words);
      }),
    );
  });

  test("stand in nothing of what is stored, and look different each time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 8, maxLength: 40 }), (words) => {
        const [one, other] = [seal(words), seal(words)];
        expect(JSON.stringify(one)).not.toContain(words);
        expect(one.text).not.toBe(other.text);
        expect(one.nonce).not.toBe(other.nonce);
      }),
    );
  });

  test("match the same words under the same key, and none under another", () => {
    fc.assert(
      fc.property(anyWords, anyWords, (words, others) => {
        const elsewhere = { id: key.id, bytes: Buffer.alloc(32, 4) };
        expect(seal(words).match === seal(others).match).toBe(words === others);
        expect(seal(words, elsewhere).match).not.toBe(seal(words).match);
      }),
    );
  });

  test("do not open once a single bit of them was changed", () => {
    const parts = ["nonce", "text", "tag", "match"] as const;
    fc.assert(
      fc.property(anyWords, fc.constantFrom(...parts), fc.nat(), (words, part, at) => {
        const sealed = seal(words);
        const bytes = Buffer.from(sealed[part], "base64");
        const bit = at % (bytes.length * 8);
        bytes[bit >> 3]! ^= 1 << (bit & 7);
        expectClosed({ ...sealed, [part]: bytes.toString("base64") });
      }),
    );
  });

  test("do not open once a single character of what is stored was changed, whatever base64 makes of it", () => {
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";
    const parts = ["nonce", "text", "tag", "match", "key", "subject"] as const;
    fc.assert(
      fc.property(
        anyWords,
        fc.constantFrom(...parts),
        fc.nat(),
        fc.constantFrom(...alphabet.split("")),
        (words, part, n, letter) => {
          const sealed = seal(words);
          const at = n % sealed[part].length;
          fc.pre(sealed[part][at] !== letter);
          const changed = sealed[part].slice(0, at) + letter + sealed[part].slice(at + 1);
          expectClosed({ ...sealed, [part]: changed });
        },
      ),
    );
  });

  test.each([
    ["another subject", { subject: "source-2" }],
    ["another stream", { stream: "source-2" }],
    ["another field", { field: "contact" }],
  ])("do not open in the place of %s", (_, elsewhere) => {
    const sealed = seal("Jonas Reth");
    const moved = { ...place, ...elsewhere };
    expect(() => openWords({ ...sealed, subject: moved.subject }, key, moved)).toThrow(Fault);
  });

  test("do not open with another key that goes by the same id, and the fault says none of them", () => {
    const sealed = seal("Jonas Reth");
    try {
      openWords(sealed, { id: key.id, bytes: Buffer.alloc(32, 4) }, place);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Fault);
      expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain("Jonas");
    }
  });
});

const expectClosed = (sealed: Sealed) => expect(() => openWords(sealed, key, place)).toThrow(Fault);
