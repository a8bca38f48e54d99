import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkpointText, readCheckpoint } from "../../src/ledger/checkpoint.js";
import {
  noteText,
  readNote,
  readVerifierKey,
  signedBy,
  signNote,
  verifierKey,
  verifierOf,
  type NoteVerifier,
} from "../../src/ledger/signedNote.js";

const signer = { name: "courier.example/stet", privateKey: generateKeyPairSync("ed25519").privateKey };
const text = checkpointText({
  origin: signer.name,
  size: 7,
  root: new Uint8Array(32).fill(9),
  sealedAt: "2026-03-02T09:00:00.000Z",
});
const words = noteText(signNote(text, [signer]));

/** Whose signature some words carry; null for what is no note, or is signed falsely. */
function signersOf(some: string, verifiers: readonly NoteVerifier[]): readonly string[] | null {
  const note = readNote(some);
  try {
    return note && signedBy(note, verifiers).map(({ name }) => name);
  } catch {
    return null;
  }
}

describe("A signed note", () => {
  // The example that the authors of the format publish.
  const neumann = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  const published =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

  test("that others signed is read and checked as its format says", () => {
    const verifier = readVerifierKey(neumann)!;
    expect(verifierKey(verifier)).toBe(neumann);
    expect(signersOf(published, [verifier])).toStrictEqual(["PeterNeumann"]);
    expect(noteText(readNote(published)!)).toBe(published);
    expect(signersOf(published.replace("know", "KNOW"), [verifier])).toBeNull();
  });

  test("is read as it was written, and checked with the key that signed it", () => {
    const verifier = readVerifierKey(verifierKey(verifierOf(signer)))!;
    expect(verifier).toStrictEqual({
      ...verifierOf(signer),
      publicKey: Uint8Array.from(verifierOf(signer).publicKey),
    });
    expect(signersOf(words, [verifier])).toStrictEqual([signer.name]);
    expect(signersOf(words, [])).toStrictEqual([]);
    expect(readCheckpoint(readNote(words)!.text)).toMatchObject({
      size: 7,
      sealedAt: "2026-03-02T09:00:00.000Z",
    });
  });

  test("shows every change of a single character", () => {
    fc.assert(
      fc.property(
        fc.nat(words.length - 1),
        fc.constantFrom("a", "Z", "9", "+", "/", "=", "\n", " ", "—"),
        (at, other) => {
          fc.pre(words[at] !== other);
          const changed = words.slice(0, at) + other + words.slice(at + 1);
          expect(signersOf(changed, [verifierOf(signer)]) ?? []).toStrictEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("may carry signatures of keys that are not known, and says nothing of them", () => {
    const other = { name: "witness.example", privateKey: generateKeyPairSync("ed25519").privateKey };
    const both = noteText(signNote(text, [other, signer]));
    expect(signersOf(both, [verifierOf(signer)])).toStrictEqual([signer.name]);
    expect(signersOf(both, [verifierOf(other), verifierOf(signer)])).toHaveLength(2);
  });

  test.each(["", "no note", "text\n", `${text}\n`, `${text}\n— broken\n`, `${words}\n`, words.slice(0, -1)])(
    "is not what is not one: %j",
    (some) => {
      expect(readNote(some)).toBeNull();
    },
  );

  test.each(["courier.example", "a+00000000+AAAA", neumann.replace("c74f", "c74e"), neumann.slice(0, -4)])(
    "is not checked with what is no key: %s",
    (some) => {
      expect(readVerifierKey(some)).toBeNull();
    },
  );
});
