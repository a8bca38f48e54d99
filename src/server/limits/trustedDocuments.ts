import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { Fault } from "../../fault.js";
import { httpError } from "../httpError.js";

/** Operations known beforehand, by the SHA-256 of their text, and whether nothing else may be asked. */
export type TrustedDocuments = Readonly<{ texts: ReadonlyMap<string, string>; only: boolean }>;

/** None is known, and anything may be asked. */
export const noTrustedDocuments: TrustedDocuments = { texts: new Map(), only: false };

const manifest = z.record(z.string(), z.string());

/**
 * Reads a manifest as client tooling writes it: a JSON object that has each operation's text under its SHA-256, with or
 * without `sha256:` before it. Throws CONFIG_INVALID if it is none, or if a text is not what its hash says.
 */
export function readTrustedDocuments(file: string): TrustedDocuments["texts"] {
  const read = manifest.safeParse(parse(file));
  if (!read.success) throw invalid(file, "It is a JSON object of texts under their SHA-256.");
  const texts = new Map<string, string>();
  for (const [key, text] of Object.entries(read.data)) {
    const hash = key.replace(/^sha256:/, "").toLowerCase();
    if (hashOf(text) !== hash) throw invalid(file, `The text under ${key} has another SHA-256.`);
    texts.set(hash, text);
  }
  return texts;
}

/** The text that is asked for: as it was sent, or by its hash, the way Apollo's clients send it. Throws if it is not known and must be. */
export function askedText(
  { texts, only }: TrustedDocuments,
  query: string | null | undefined,
  extensions: Readonly<Record<string, unknown>> | null | undefined,
): string {
  const hash = askedByHash(extensions);
  const text = query || (hash === null ? "" : (texts.get(hash) ?? ""));
  if (text === "" && hash !== null) throw texts.size === 0 ? notSupported() : notFound();
  if (only && !texts.has(hashOf(text))) throw notTrusted();
  return text;
}

const notTrusted = () =>
  httpError("Only the operations that this newsroom knows beforehand may be asked, and this is none.", {
    status: 403,
    code: "DOCUMENT_NOT_TRUSTED",
  });

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

// The words and the status that Apollo's clients know: they send the text next.
const notFound = () =>
  httpError("PersistedQueryNotFound", { status: 200, code: "PERSISTED_QUERY_NOT_FOUND" });

const notSupported = () =>
  httpError("PersistedQueryNotSupported", { status: 200, code: "PERSISTED_QUERY_NOT_SUPPORTED" });

function askedByHash(extensions: Readonly<Record<string, unknown>> | null | undefined): string | null {
  const { version, sha256Hash } = (extensions?.["persistedQuery"] ?? {}) as Readonly<Record<string, unknown>>;
  return version === 1 && typeof sha256Hash === "string" ? sha256Hash : null;
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw invalid(file, `${(error as Error).message}.`, error);
  }
}

const invalid = (file: string, why: string, cause?: unknown) =>
  new Fault("CONFIG_INVALID", `The trusted documents ${file} cannot be read. ${why}`, { file }, { cause });
