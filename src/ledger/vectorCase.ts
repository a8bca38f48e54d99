import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import canonicalize from "canonicalize";
import { z } from "zod";
import { readNote, readVerifierKey, signedBy } from "./signedNote.js";
import { verifyConsistency } from "./verifyConsistency.js";
import { verifyInclusion } from "./verifyInclusion.js";

/** What a published vector is of, and whether this Stet answers it as its publisher says. */
export type VectorCase = Readonly<{
  kind: "inclusion" | "consistency" | "canonical JSON" | "signed note";
  passes: boolean;
}>;

const base64 = z.string().transform((words) => new Uint8Array(Buffer.from(words, "base64")));
const common = { proof: z.array(base64).nullable(), desc: z.string(), wantErr: z.boolean() };
const size = z.number();
const inclusion = z.object({ leafIdx: size, treeSize: size, root: base64, leafHash: base64, ...common });
const consistency = z.object({ size1: size, size2: size, root1: base64, root2: base64, ...common });

/**
 * Answers a vector in the formats of transparency-dev/merkle (`testdata`: RFC 6962 proofs as JSON), of
 * cyberphone/json-canonicalization (a file in `input`, and in `output` what RFC 8785 makes of it), or a signed note
 * (`*.note`) beside its verifier keys (`*.vkey`, one a line). Null for a file that is none of these.
 */
export function vectorCase(file: string): VectorCase | null {
  if (file.endsWith(".note")) return noteCase(file);
  if (!file.endsWith(".json")) return null;
  const folder = dirname(file);
  const words = readFileSync(file, "utf8");
  if (basename(folder) === "input") {
    const expected = join(dirname(folder), "output", basename(file));
    if (!existsSync(expected)) return null;
    const passes = canonicalize(JSON.parse(words)) === readFileSync(expected, "utf8").replace(/\n$/, "");
    return { kind: "canonical JSON", passes };
  }
  if (basename(folder) === "output") return null;
  return proofCase(parsed(words));
}

function proofCase(told: unknown): VectorCase | null {
  const included = inclusion.safeParse(told);
  if (included.success) {
    const { leafIdx: index, treeSize, root, leafHash: leaf, proof, wantErr } = included.data;
    const holds = verifyInclusion({ leaf, index, size: treeSize, path: proof ?? [], root });
    return { kind: "inclusion", passes: holds !== wantErr };
  }
  const consistent = consistency.safeParse(told);
  if (!consistent.success) return null;
  const { size1, size2, root1, root2, proof, wantErr } = consistent.data;
  const first = { size: size1, root: root1 };
  const holds = verifyConsistency({ first, second: { size: size2, root: root2 }, path: proof ?? [] });
  return { kind: "consistency", passes: holds !== wantErr };
}

function noteCase(file: string): VectorCase | null {
  const keys = file.replace(/\.note$/, ".vkey");
  if (!existsSync(keys)) return null;
  const lines = readFileSync(keys, "utf8").split("\n").filter(Boolean);
  const verifiers = lines.flatMap((words) => readVerifierKey(words) ?? []);
  const note = readNote(readFileSync(file, "utf8"));
  return { kind: "signed note", passes: note !== null && signsAll(note, verifiers, lines.length) };
}

function signsAll(
  note: NonNullable<ReturnType<typeof readNote>>,
  verifiers: Parameters<typeof signedBy>[1],
  wanted: number,
): boolean {
  try {
    return wanted > 0 && signedBy(note, verifiers).length === wanted;
  } catch {
    return false;
  }
}

function parsed(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return null;
  }
}
