import { createHash, createPublicKey, sign, verify, type KeyObject } from "node:crypto";

/** A key that signs notes, under a name (Ed25519). */
export type NoteSigner = Readonly<{ name: string; privateKey: KeyObject }>;

/** A public key that checks notes, under a name (Ed25519, or the timestamped cosignature of a witness). */
export type NoteVerifier = Readonly<{ name: string; kind: SignatureKind; publicKey: Uint8Array }>;

/** The signature types of C2SP signed-note that are understood: Ed25519, and a witness's timestamped cosignature. */
export type SignatureKind = "ed25519" | "cosignature";

/** One line of signatures: whose, and what. */
export type NoteSignature = Readonly<{ name: string; keyId: Uint8Array; signature: Uint8Array }>;

/** A note: its text, which ends with a line break, and its signatures. */
export type Note = Readonly<{ text: string; signatures: readonly NoteSignature[] }>;

const kinds: Readonly<Record<SignatureKind, number>> = { ed25519: 1, cosignature: 4 };
const dash = "\u2014";
const spki = Buffer.from("302a300506032b6570032100", "hex");

/** The raw 32 bytes of an Ed25519 public key. */
export const rawPublicKey = (key: KeyObject): Uint8Array =>
  key.export({ type: "spki", format: "der" }).subarray(spki.length);

/** The first four bytes of the hash of name and key, by which a signature names its key (C2SP signed-note). */
export const keyIdOf = ({ name, kind, publicKey }: NoteVerifier): Uint8Array =>
  createHash("sha256")
    .update(`${name}\n`)
    .update(Uint8Array.of(kinds[kind]))
    .update(publicKey)
    .digest()
    .subarray(0, 4);

/** A verifier key as it is handed on: `name+keyid+key` (C2SP signed-note). */
export function verifierKey(verifier: NoteVerifier): string {
  const key = Buffer.concat([Uint8Array.of(kinds[verifier.kind]), verifier.publicKey]).toString("base64");
  return `${verifier.name}+${Buffer.from(keyIdOf(verifier)).toString("hex")}+${key}`;
}

/** Reads a verifier key; null if it is none, or its parts do not belong together. */
export function readVerifierKey(words: string): NoteVerifier | null {
  const [, name, id, key] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(words.trim()) ?? [];
  if (name === undefined || id === undefined || key === undefined) return null;
  const [kindByte, ...rest] = Buffer.from(key, "base64");
  const kind = (Object.keys(kinds) as SignatureKind[]).find((one) => kinds[one] === kindByte);
  if (kind === undefined || rest.length !== 32) return null;
  const verifier = { name, kind, publicKey: Uint8Array.from(rest) };
  return Buffer.from(keyIdOf(verifier)).toString("hex") === id ? verifier : null;
}

/** What a signer's notes are checked with. */
export const verifierOf = ({ name, privateKey }: NoteSigner): NoteVerifier => ({
  name,
  kind: "ed25519",
  publicKey: rawPublicKey(createPublicKey(privateKey)),
});

/** Signs a text, which must end with a line break. */
export function signNote(text: string, signers: readonly NoteSigner[]): Note {
  return {
    text,
    signatures: signers.map((signer) => ({
      name: signer.name,
      keyId: keyIdOf(verifierOf(signer)),
      signature: sign(null, Buffer.from(text), signer.privateKey),
    })),
  };
}

/** A note as it is written: text, an empty line, and a line for each signature. */
export const noteText = ({ text, signatures }: Note): string =>
  `${text}\n${signatures.map((one) => `${lineOf(one)}\n`).join("")}`;

const lineOf = ({ name, keyId, signature }: NoteSignature) =>
  `${dash} ${name} ${Buffer.concat([keyId, signature]).toString("base64")}`;

/** Reads a note; null if it is none (C2SP signed-note). */
export function readNote(words: string): Note | null {
  if (/[^\n\P{Cc}]|\p{Cs}/u.test(words)) return null;
  const end = words.lastIndexOf(`\n\n${dash} `);
  if (end < 0 || !words.endsWith("\n")) return null;
  const lines = words.slice(end + 2, -1).split("\n");
  const signatures = lines.map(readSignature);
  return signatures.every((one) => one !== null) ? { text: words.slice(0, end + 1), signatures } : null;
}

function readSignature(line: string): NoteSignature | null {
  const [, name, base64] = new RegExp(`^${dash} ([^\\s+]+) ([A-Za-z0-9+/]+={0,2})$`, "u").exec(line) ?? [];
  if (name === undefined || base64 === undefined) return null;
  const bytes = Buffer.from(base64, "base64");
  // One signature has one spelling.
  if (bytes.length < 5 || bytes.toString("base64") !== base64) return null;
  return { name, keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) };
}

/** Those of some verifiers whose signature a note carries. A signature that names a known key and is false throws. */
export function signedBy(note: Note, verifiers: readonly NoteVerifier[]): readonly NoteVerifier[] {
  return verifiers.filter((verifier) => {
    const own = note.signatures.filter(
      ({ name, keyId }) => name === verifier.name && Buffer.compare(keyId, keyIdOf(verifier)) === 0,
    );
    if (own.length === 0) return false;
    if (own.every(({ signature }) => isGood(note.text, signature, verifier))) return true;
    throw new RangeError(`The signature of ${verifier.name} is false.`);
  });
}

function isGood(text: string, signature: Uint8Array, { kind, publicKey }: NoteVerifier): boolean {
  const key = createPublicKey({ key: Buffer.concat([spki, publicKey]), format: "der", type: "spki" });
  if (kind === "ed25519") return signature.length === 64 && verify(null, Buffer.from(text), key, signature);
  if (signature.length !== 72) return false;
  const time = Buffer.from(signature.subarray(0, 8)).readBigUInt64BE();
  return verify(null, Buffer.from(`cosignature/v1\ntime ${time}\n${text}`), key, signature.subarray(8));
}
