#!/usr/bin/env node
// Checks a bundle of evidence from a newsroom that works with Stet: `node stet-verify.mjs bundle.zip --key <key>`.
// It needs Node 20.19 or newer, this one file, and nothing of the newsroom. The layout is described in docs/evidence.md.
import { createHash, createPublicKey, verify as verifySignature } from "node:crypto";
import { readFileSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { crc32 } from "node:zlib";

/**
 * @typedef {Record<string, any>} Data What an event says; looked into only where its type is known here.
 * @typedef {{ at: string, by: string, role: string, desk: string | null, language?: string | null,
 *   onBehalfOf?: string | null,
 *   reason: string | null, origin: string, saw: Record<string, number> }} Meta
 * @typedef {{ v: number, id: string, stream: string, revision: number, type: string, schemaVersion: number,
 *   data: Data, meta: Meta }} Leaf An event as the ledger holds it.
 * @typedef {{ index: number, path: string[] }} Place Where an event stands in the ledger, and what proves it.
 * @typedef {Place & { stream: string, revision: number, type: string, at: string, by: string, leafHash: string,
 *   why: string }} Withheld An event that is proved by its hash alone.
 * @typedef {{ stream: string, revision: number, whole: boolean }} Stream
 * @typedef {{ name: string, size: number, sha256: string }} ListedFile
 * @typedef {{ bundle: string, format: number, origin: string, newsroom: string, article: string, exportId: string,
 *   checkpoint: { size: number, root: string, sealedAt: string | null }, streams: Stream[], leftOut: string[],
 *   files: ListedFile[] }} Manifest
 * @typedef {{ type: string, attrs?: Data }} Mark
 * @typedef {{ text: string, marks?: Mark[] }} Text
 * @typedef {{ type: string, attrs: Data, content?: any[] }} Block
 * @typedef {{ language: string, direction: string, headline: string, dek: string | null, byline: Data[], body: Block[],
 *   pictures: Data[], kicker?: string, dateline?: Data, slug?: string }} Content
 * @typedef {{ edition: number, class: string, note: string | null, revision: number, recordedAt: number,
 *   publishedAt: string, publishedBy: string, role: string, contentHash: string, source: Data | null, headlines: Data,
 *   explained: Data | null, content: Content }} Edition
 * @typedef {{ revision: number, at: string, by: string, until: string | null }} GrantBehind
 * @typedef {{ stream: string, revision: number, type: string, at: string, by: string }} Change
 * @typedef {{ revision: number, gate: string, decision: string, by: string, role: string, desk: string | null,
 *   language: string | null, onBehalfOf: string | null, grant: GrantBehind | null, at: string, reason: string | null,
 *   grounds: string | null, contentHash: string, writers: string[], writersSince: string[], credited: string[],
 *   editions: { edition: number, differs: string[] }[], firstChange: Change | null, writersAfter: string[] }} Ruling
 * @typedef {{ rulings: Ruling[], texts: Record<string, Data> }} Approvals
 * @typedef {{ stream: string, revision: number, type: string, at: string, by: string, role: string,
 *   reason: string | null, data: Data }} Said
 * @typedef {{ id: string, said: Said[] }} Group
 * @typedef {{ sources: Group[], claims: Group[], quotes: Group[], figures: Group[], pictures: Group[], legal: Said[] }} Sources
 * @typedef {{ change: string, text: string, marks?: Mark[], hadMarks?: Mark[], startsItem?: true }} Segment
 * @typedef {{ id: string, change: string, moved: boolean, was: number | null, is: number | null, before: Data | null,
 *   after: Data | null, segments: Segment[] }} BlockDifference
 * @typedef {{ field: string, was: unknown, is: unknown, segments: Segment[] | null }} FieldDifference
 * @typedef {{ from: number, to: number, fields: FieldDifference[], blocks: BlockDifference[] }} Difference
 * @typedef {{ origin: string, size: number, root: Buffer, sealedAt: string | null }} Checkpoint
 * @typedef {{ name: string, kind: number, publicKey: Buffer, words: string }} Key
 * @typedef {{ text: string, signatures: { name: string, keyId: Buffer, signature: Buffer }[] }} Note
 * @typedef {{ note: string, path: string[] }} Earlier
 * @typedef {{ file: string | null, line?: number, bytes?: [number, number][] }} Where
 * @typedef {{ manifest: Manifest, leaves: Leaf[], indices: number[], withheld: Withheld[], editions: Edition[],
 *   approvals: Approvals, sources: Sources, differences: Difference[], earlier: Checkpoint[] }} Told
 */

/** What does not hold, and where. */
class Flaw extends Error {
  /** @param {string} what @param {Where} where */
  constructor(what, where) {
    super(what);
    this.where = where;
  }
}

/** @param {string | null} file @param {string} what @param {Omit<Where, "file">} [where] @returns {never} */
function flaw(file, what, where = {}) {
  throw new Flaw(what, { file, ...where });
}

// ---------------------------------------------------------------------------------------- Canonical JSON (RFC 8785)

/**
 * The canonical JSON of a value: members in the order of their names' UTF-16 units, no space, numbers and strings as
 * ECMAScript spells them. Throws for what has none.
 * @param {unknown} value @returns {string}
 */
export function canonicalJson(value) {
  if (typeof value === "string") {
    if (/\p{Cs}/u.test(value)) throw new TypeError("Half a surrogate pair has no canonical form.");
    return JSON.stringify(value);
  }
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object") throw new TypeError(`A ${typeof value} has no canonical form.`);
  const members = Object.entries(/** @type {Data} */ (value)).filter(([, member]) => member !== undefined);
  members.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${canonicalJson(name)}:${canonicalJson(member)}`).join(",")}}`;
}

/** A file of the bundle that holds one JSON value. @param {unknown} value */
export const jsonFile = (value) => Buffer.from(`${canonicalJson(value)}\n`);

/** @param {string | Uint8Array} bytes */
export const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** The hash by which editions and approvals name a content. @param {unknown} content */
const contentHashOf = (content) => sha256(canonicalJson(content));

// ------------------------------------------------------------------------------------------------- The zip file

const [localSign, entrySign, endSign] = [0x04034b50, 0x02014b50, 0x06054b50];
const [localSize, entrySize, endSize] = [30, 46, 22];
// Version 1.0, no flag, stored as it is, and the first instant that a zip file can tell.
const ordinary = [10, 0, 0, 0, 0x21];
const mostBytes = 0xffff_fffe;
const fileName = /^[A-Za-z0-9]+(?:[-./][A-Za-z0-9]+)*$/;

/** @param {number} length @param {(bytes: Buffer) => void} fill */
function filled(length, fill) {
  const bytes = Buffer.alloc(length);
  fill(bytes);
  return bytes;
}

/** @param {string} name @param {number} crc @param {number} size */
const localHeader = (name, crc, size) =>
  filled(localSize + name.length, (bytes) => {
    bytes.writeUInt32LE(localSign, 0);
    ordinary.forEach((number, n) => bytes.writeUInt16LE(number, 4 + 2 * n));
    [crc, size, size].forEach((number, n) => bytes.writeUInt32LE(number, 14 + 4 * n));
    bytes.writeUInt16LE(name.length, 26);
    bytes.write(name, localSize, "latin1");
  });

/** @param {{ name: string, crc: number, size: number, at: number }} entry */
const directoryEntry = ({ name, crc, size, at }) =>
  filled(entrySize + name.length, (bytes) => {
    bytes.writeUInt32LE(entrySign, 0);
    [10, ...ordinary].forEach((number, n) => bytes.writeUInt16LE(number, 4 + 2 * n));
    [crc, size, size].forEach((number, n) => bytes.writeUInt32LE(number, 16 + 4 * n));
    bytes.writeUInt16LE(name.length, 28);
    bytes.writeUInt32LE(at, 42);
    bytes.write(name, entrySize, "latin1");
  });

/** @param {{ name: string, crc: number, size: number, at: number }[]} entries @param {number} at */
function directory(entries, at) {
  const listed = Buffer.concat(entries.map(directoryEntry));
  const end = filled(endSize, (bytes) => {
    bytes.writeUInt32LE(endSign, 0);
    bytes.writeUInt16LE(entries.length, 8);
    bytes.writeUInt16LE(entries.length, 10);
    bytes.writeUInt32LE(listed.length, 12);
    bytes.writeUInt32LE(at, 16);
  });
  return Buffer.concat([listed, end]);
}

/**
 * The one zip file that these files make: in the order of their names, stored as they are, without dates or comments.
 * Throws a RangeError for more than a zip file can hold.
 * @param {ReadonlyMap<string, Buffer>} files
 */
export function writeZip(files) {
  const parts = [];
  const entries = [];
  let at = 0;
  for (const name of [...files.keys()].sort()) {
    const content = /** @type {Buffer} */ (files.get(name));
    if (!fileName.test(name)) throw new RangeError(`A bundle holds no file called “${name}”.`);
    const entry = { name, crc: crc32(content), size: content.length, at };
    const header = localHeader(name, entry.crc, entry.size);
    parts.push(header, content);
    entries.push(entry);
    at += header.length + content.length;
    if (at > mostBytes || entries.length > 0xfffe) throw new RangeError("A bundle holds at most 4 GB.");
  }
  return Buffer.concat([...parts, directory(entries, at)]);
}

/**
 * Reads a zip file that is exactly what its files make it. `damaged` is a file whose checksum is not that of its content.
 * @param {Buffer} bytes
 * @returns {{ files: Map<string, Buffer>, damaged: string | null, spans: Map<string, [number, number]> }}
 */
function readZip(bytes) {
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  /** @type {Map<string, [number, number]>} */
  const spans = new Map();
  const entries = [];
  let damaged = null;
  let disorder = null;
  let at = 0;
  let last = "";
  while (at + localSize <= bytes.length && bytes.readUInt32LE(at) === localSign) {
    const [crc, size] = [bytes.readUInt32LE(at + 14), bytes.readUInt32LE(at + 22)];
    const begins = at + localSize + bytes.readUInt16LE(at + 26);
    const ends = begins + size;
    const name = bytes.toString("latin1", at + localSize, Math.min(begins, at + localSize + 200));
    /** @type {[number, number][]} */
    const whole = [[at, Math.min(ends, bytes.length)]];
    const called = fileName.test(name) ? name : `the file after ${last || "the beginning"}`;
    const header = fileName.test(name) ? localHeader(name, crc, size) : null;
    const wrong = header ? firstDifference(header, bytes.subarray(at, begins)) : localSize;
    if (wrong !== -1 || ends > bytes.length)
      flaw(called, `its header in the zip file, from byte ${at} on, is not as it must be`, { bytes: whole });
    const content = bytes.subarray(begins, ends);
    if (crc32(content) !== crc) {
      const next = ends + 4 <= bytes.length ? bytes.readUInt32LE(ends) : 0;
      if (damaged !== null || (next !== localSign && next !== entrySign))
        flaw(name, "its content is not what the zip file's checksum says", { bytes: whole });
      damaged = name;
    }
    // If the table of contents says another name, that is what is wrong.
    if (name <= last) disorder ??= name;
    files.set(name, content);
    spans.set(name, [at, ends]);
    entries.push({ name, crc, size, at });
    [last, at] = [name, ends];
  }
  const expected = directory(entries, at);
  const different = firstDifference(expected, bytes.subarray(at));
  if (different !== -1 && damaged === null) tellDirectory(bytes, entries, at, different);
  if (disorder !== null) flaw(disorder, "it does not stand in the order of the names, or is there twice");
  return { files, damaged, spans };
}

/**
 * @param {Buffer} bytes @param {{ name: string, at: number, size: number }[]} entries @param {number} at
 * @param {number} different @returns {never}
 */
function tellDirectory(bytes, entries, at, different) {
  const place = at + different;
  if (entries.length === 0)
    flaw(null, "this is no zip file, or its first bytes were changed", { bytes: [[0, 4]] });
  if (different < 4 && bytes.length > at + entrySize) {
    const next = namedAt(bytes, at);
    if (next !== null)
      flaw(next, `its header in the zip file, from byte ${at} on, is not as it must be`, {
        bytes: [[at, at + 4]],
      });
  }
  let from = at;
  for (const { name, at: begins, size } of entries) {
    const to = from + entrySize + name.length;
    if (place < to)
      flaw(
        name,
        `byte ${place} of the zip file, in its table of contents, is not what the file itself says`,
        {
          bytes: [
            [from, to],
            [begins, begins + localSize + name.length + size],
          ],
        },
      );
    from = to;
  }
  flaw(
    null,
    `byte ${place} of the zip file is not as it must be: nothing may stand behind the table of contents`,
    {
      bytes: [[from, Math.max(bytes.length, place + 1)]],
    },
  );
}

/** The file whose header should begin at a byte, by the table of contents at the end. @param {Buffer} bytes @param {number} at */
function namedAt(bytes, at) {
  let entry = bytes.readUInt32LE(Math.max(0, bytes.length - 6));
  while (entry + entrySize <= bytes.length && bytes.readUInt32LE(entry) === entrySign) {
    const length = bytes.readUInt16LE(entry + 28);
    const name = bytes.toString("latin1", entry + entrySize, entry + entrySize + length);
    if (bytes.readUInt32LE(entry + 42) === at && fileName.test(name)) return name;
    entry += entrySize + length;
  }
  return null;
}

/** @param {Uint8Array} one @param {Uint8Array} other */
function firstDifference(one, other) {
  if (Buffer.compare(one, other) === 0) return -1;
  const length = Math.min(one.length, other.length);
  for (let n = 0; n < length; n++) if (one[n] !== other[n]) return n;
  return length;
}

// ------------------------------------------------------------------------------- The ledger (RFC 6962 and RFC 9162)

/** @param {number} mark @param {(string | Uint8Array)[]} parts */
function hashUnder(mark, ...parts) {
  const hash = createHash("sha256").update(Uint8Array.of(mark));
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** @param {string} leaf */
const leafHash = (leaf) => hashUnder(0, leaf);
/** @param {Uint8Array} left @param {Uint8Array} right */
const nodeHash = (left, right) => hashUnder(1, left, right);
/** @param {number} n */
const half = (n) => Math.floor(n / 2);
/** By halving: a logarithm is rounded. @param {number} n @returns {boolean} */
const isPowerOfTwo = (n) => (n % 2 === 0 ? isPowerOfTwo(half(n)) : n === 1);

/** @param {string} words */
function hashIn(words) {
  const hash = Buffer.from(words, "base64");
  if (hash.length !== 32 || hash.toString("base64") !== words)
    throw new RangeError("A hash is 32 bytes in base64.");
  return hash;
}

/**
 * Whether a leaf is in the tree of a checkpoint at its place (RFC 9162, section 2.1.3.2).
 * @param {Buffer} leaf @param {Place} place @param {Checkpoint} checkpoint
 */
function isIncluded(leaf, { index, path }, { size, root }) {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const sibling of path.map(hashIn)) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sibling, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else hash = nodeHash(hash, sibling);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && hash.equals(root);
}

/**
 * Whether one checkpoint is the beginning of another (RFC 9162, section 2.1.4.2).
 * @param {Checkpoint} first @param {Checkpoint} second @param {string[]} words
 */
function isBeginning(first, second, words) {
  const path = words.map(hashIn);
  if (first.size < 1 || first.size > second.size) return false;
  if (first.size === second.size) return path.length === 0 && first.root.equals(second.root);
  const [start, ...rest] = isPowerOfTwo(first.size) ? [first.root, ...path] : path;
  if (start === undefined) return false;
  let [at, last] = [first.size - 1, second.size - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  let [older, newer] = [start, start];
  for (const hash of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [older, newer] = [nodeHash(hash, older), nodeHash(hash, newer)];
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else newer = nodeHash(newer, hash);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && older.equals(first.root) && newer.equals(second.root);
}

// ------------------------------------------------------------------------------------ Signed notes (C2SP signed-note)

const [ed25519, cosignature] = [1, 4];
const spki = Buffer.from("302a300506032b6570032100", "hex");

/** @param {{ name: string, kind: number, publicKey: Buffer }} key */
const keyIdOf = ({ name, kind, publicKey }) =>
  createHash("sha256")
    .update(`${name}\n`)
    .update(Uint8Array.of(kind))
    .update(publicKey)
    .digest()
    .subarray(0, 4);

/** Reads a verifier key; null if it is none. @param {string} words @returns {Key | null} */
export function readKey(words) {
  const [, name, id, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(words) ?? [];
  if (name === undefined || base64 === undefined) return null;
  const bytes = Buffer.from(base64, "base64");
  const key = { name, kind: bytes[0] ?? 0, publicKey: bytes.subarray(1), words };
  const known = key.kind === ed25519 || key.kind === cosignature;
  return known && bytes.length === 33 && keyIdOf(key).toString("hex") === id ? key : null;
}

/** Reads a note; null if it is none. @param {string} words @returns {Note | null} */
function readNote(words) {
  if (/[^\n\P{Cc}]|\p{Cs}/u.test(words)) return null;
  const end = words.lastIndexOf("\n\n\u2014 ");
  if (end < 0 || !words.endsWith("\n")) return null;
  const signatures = [];
  for (const line of words.slice(end + 2, -1).split("\n")) {
    const [, name, base64] = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u.exec(line) ?? [];
    if (name === undefined || base64 === undefined) return null;
    const bytes = Buffer.from(base64, "base64");
    if (bytes.length < 5 || bytes.toString("base64") !== base64) return null;
    signatures.push({ name, keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) });
  }
  return { text: words.slice(0, end + 1), signatures };
}

/** Whether a key signed a note; throws if its signature is there and false. @param {Note} note @param {Key} key */
function isSignedBy({ text, signatures }, key) {
  const own = signatures.filter(({ name, keyId }) => name === key.name && keyId.equals(keyIdOf(key)));
  if (own.length === 0) return false;
  const publicKey = createPublicKey({
    key: Buffer.concat([spki, key.publicKey]),
    format: "der",
    type: "spki",
  });
  for (const { signature } of own) {
    const time = key.kind === cosignature && signature.length === 72 ? signature.readBigUInt64BE() : 0n;
    const said = key.kind === cosignature ? `cosignature/v1\ntime ${time}\n${text}` : text;
    const bare = key.kind === cosignature ? signature.subarray(8) : signature;
    if (bare.length !== 64 || !verifySignature(null, Buffer.from(said), publicKey, bare))
      throw new RangeError(`the signature of ${key.name} is false`);
  }
  return true;
}

/** Reads what a note says as a checkpoint; null if it is none (C2SP tlog-checkpoint). @param {string} text @returns {Checkpoint | null} */
function readCheckpoint(text) {
  const [origin, size, root, ...more] = text.split("\n");
  if (!origin || more.pop() !== "" || !/^(0|[1-9]\d{0,14})$/.test(size ?? "")) return null;
  const hash = Buffer.from(root ?? "", "base64");
  if (hash.length !== 32 || hash.toString("base64") !== root) return null;
  const sealedAt =
    more.map((line) => /^sealed (\S+)$/.exec(line)?.[1]).find((at) => at !== undefined) ?? null;
  return { origin, size: Number(size), root: hash, sealedAt };
}

/** What a newsroom's ledger signs of a bundle. @param {string} origin @param {Uint8Array} manifest */
export const manifestText = (origin, manifest) =>
  `stet evidence 1\n${origin}\nmanifest.json ${sha256(manifest)}\n`;

// ---------------------------------------------------------------------------- What the events of an article make

/** @param {Leaf[]} leaves @param {string} stream */
const ofStream = (leaves, stream) => leaves.filter((leaf) => leaf.stream === stream);

/** The editions of an article, as they were published. @param {Leaf[]} leaves @param {string} article @returns {Edition[]} */
export function editionsIn(leaves, article) {
  const own = ofStream(leaves, article);
  /** @param {string} type @param {number} edition */
  const told = (type, edition) =>
    own.find((leaf) => leaf.type === type && leaf.data["edition"] === edition)?.data;
  return own
    .filter(({ type }) => type === "EditionPublished")
    .map(({ revision: recordedAt, data, meta }) => {
      const { edition: _, ...explained } = told("CorrectionExplained", data["edition"]) ?? {};
      return {
        edition: data["edition"],
        class: data["class"],
        note: data["note"],
        revision: data["revision"],
        recordedAt,
        publishedAt: meta.at,
        publishedBy: meta.by,
        role: meta.role,
        contentHash: data["contentHash"],
        source: data["source"],
        headlines: told("EditionHeadlined", data["edition"])?.["headlines"] ?? {},
        explained: Object.keys(explained).length > 0 ? explained : null,
        content: data["content"],
      };
    });
}

/** The name of an edition's files, without their ending. @param {Edition} edition */
export const editionName = ({ edition, content }) => `editions/${edition}-${content.language}`;

/** @type {Record<string, string>} */
const decisions = { ApprovalGiven: "approved", ApprovalRefused: "refused", GateWaived: "waived" };
const wording =
  /^(ArticleDrafted|Headline(Changed|SetFor)|DekChanged|KickerChanged|DatelineSet|SlugChanged|BylineSet|BodyRevised|CaptionWritten|AltTextWritten|SegmentTranslated|BlockTranslated|SuggestionAccepted)$/;
const suggesting = /^(SuggestionMade|(Removal|Insertion|Headline|Dek|Segment)Suggested)$/;
const placing = /^(PhotoPlaced|PhotoReplaced|PhotoTakenOut|CropSet)$/;
const ofPictures = /^(caption|altText):/;

/** Whether words are among those that a gate looks at: the photo gate looks at those of pictures alone. @param {Leaf} leaf @param {string} gate */
const isLookedAt = ({ type, data }, gate) =>
  gate !== "photo" || /^(Caption|AltText)Written$/.test(type) || ofPictures.test(data["segmentId"] ?? "");

/**
 * Who wrote with an event some of what a gate looks at: whoever recorded it; whose suggestion was taken; whose words were
 * brought back and had not been approved.
 * @param {Leaf} leaf @param {string} gate @param {Leaf[]} own @returns {string[]}
 */
function writersOf(leaf, gate, own) {
  const { type, data, meta } = leaf;
  if (type === "RevisionRestored")
    return data["unapproved"].flatMap((/** @type {Data} */ one) => (one["gate"] === gate ? one["by"] : []));
  const writes = wording.test(type) && isLookedAt(leaf, gate) && data["operations"]?.length !== 0;
  const by = writes ? [meta.by] : [];
  if (type !== "SuggestionAccepted" && type !== "AmendmentAccepted") return by;
  const suggested = own.find(
    (one) => suggesting.test(one.type) && one.data["suggestionId"] === data["suggestionId"],
  );
  return suggested && isLookedAt(suggested, gate) ? [...by, suggested.meta.by] : by;
}

/** @param {string[]} ids */
const inOrder = (ids) => [...new Set(ids)].sort();

/** What allowed a decision: the newest grant of exactly this role, of what was granted before. @param {Leaf} leaf @param {Leaf[]} before @returns {GrantBehind | null} */
function grantBehind({ meta: { by, role, desk, language = null, onBehalfOf = null } }, before) {
  const found = before.findLast(
    ({ stream, type, data }) =>
      stream === `staff-${by}` &&
      (type === "RoleGranted" || type === "RoleDelegated") &&
      data["role"] === role &&
      data["desk"] === desk &&
      data["language"] === language &&
      (type === "RoleDelegated" ? data["from"] : null) === onBehalfOf,
  );
  if (!found) return null;
  const { revision, meta, data } = found;
  return { revision, at: meta.at, by: meta.by, until: data["until"] ?? null };
}

/** In what an edition shows readers something else than what was decided on at a gate. @param {Data} text @param {string} gate @param {Edition} edition @returns {string[]} */
function differencesFrom(text, gate, { content, headlines }) {
  /** @param {Data} words @param {string} kind */
  const ofEach = (words, kind) =>
    content.pictures.map((picture) => [
      `${kind}:${picture["placementId"]}`,
      words[picture["placementId"]],
      picture[kind],
    ]);
  /** @param {Data} picture */
  const look = ({ placementId, photoId, creditLine }) => ({ placementId, photoId, creditLine });
  const pairs =
    gate === "photo"
      ? [["pictures", text["pictures"].map(look), content.pictures.map(look)]]
      : [
          ...["headline", "dek", "byline", "body", "kicker", "dateline", "slug"].map((name) => [
            name,
            text[name],
            /** @type {Data} */ (content)[name],
          ]),
          ["headlines", text["headlines"] ?? {}, headlines],
        ];
  return [...pairs, ...ofEach(text["captions"], "caption"), ...ofEach(text["altTexts"], "altText")].flatMap(
    ([name, was, is]) => (canonicalJson(was ?? null) === canonicalJson(is ?? null) ? [] : [name]),
  );
}

/**
 * What was said on an article's gates: by whom and by what right, of exactly which text, who had written of it, and what
 * became of it afterwards.
 * @param {Leaf[]} leaves @param {string} article @param {Record<string, Data>} texts By hash, what was decided on.
 * @returns {Ruling[]}
 */
export function rulingsIn(leaves, article, texts) {
  const own = ofStream(leaves, article);
  const editions = editionsIn(leaves, article);
  return leaves.flatMap((leaf, place) => {
    const { revision, type, data, meta } = leaf;
    const decision = decisions[type];
    if (leaf.stream !== article || decision === undefined) return [];
    const { gate, contentHash } = data;
    const text = texts[contentHash] ?? {};
    const [before, after] = [leaves.slice(0, place), leaves.slice(place + 1)];
    /** @param {Leaf[]} among */
    const written = (among) =>
      among.flatMap((one) => (one.stream === article ? writersOf(one, gate, own) : []));
    const approved = before.findLastIndex(
      (one) => one.stream === article && one.type === "ApprovalGiven" && one.data["gate"] === gate,
    );
    const photos =
      gate === "photo" ? text["pictures"].map((/** @type {Data} */ one) => `photo-${one["photoId"]}`) : [];
    const credits = (/** @type {Leaf} */ one) => one.type === "PhotoCredited" && photos.includes(one.stream);
    const change = after.find(
      (one) =>
        (one.stream === article && writersOf(one, gate, own).length > 0) ||
        (gate === "photo" && (placing.test(one.type) || credits(one))),
    );
    return [
      {
        revision,
        gate,
        decision,
        by: meta.by,
        role: meta.role,
        desk: meta.desk,
        language: meta.language ?? null,
        onBehalfOf: meta.onBehalfOf ?? null,
        grant: grantBehind(leaf, before),
        at: meta.at,
        reason: meta.reason,
        grounds: data["grounds"] ?? null,
        contentHash,
        writers: inOrder(written(before)),
        writersSince: inOrder(written(before.slice(approved + 1))),
        credited: inOrder(before.filter(credits).map((one) => one.meta.by)),
        editions: editions
          .filter(({ recordedAt }) => recordedAt > revision)
          .map((edition) => ({ edition: edition.edition, differs: differencesFrom(text, gate, edition) })),
        firstChange: change
          ? {
              stream: change.stream,
              revision: change.revision,
              type: change.type,
              at: change.meta.at,
              by: change.meta.by,
            }
          : null,
        writersAfter: inOrder(written(after)),
      },
    ];
  });
}

const legal = /^(Legal|LegallyCleared|LegallyRefused|CourtOrder|Embargo|StoryHeld|StoryReleased)/;

/** What is on record of an article's sources, claims, pictures and legal matters, event by event. @param {Leaf[]} leaves @returns {Sources} */
export function sourcesIn(leaves) {
  const story = leaves.filter(({ stream }) => stream.startsWith("story-"));
  /** @param {Leaf} leaf @returns {Said} */
  const said = ({ stream, revision, type, data, meta: { at, by, role, reason } }) => {
    return { stream, revision, type, at, by, role, reason, data };
  };
  /** @param {Leaf[]} among @param {(leaf: Leaf) => unknown} idOf @returns {Group[]} */
  const groups = (among, idOf) => {
    /** @type {Map<string, Said[]>} */
    const found = new Map();
    for (const leaf of among) {
      const id = idOf(leaf);
      if (typeof id === "string") found.set(id, [...(found.get(id) ?? []), said(leaf)]);
    }
    return [...found].map(([id, all]) => ({ id, said: all }));
  };
  /** @param {string} name @param {string} begins */
  const by = (name, begins) => {
    const begun = new Set(story.filter(({ type }) => type === begins).map(({ data }) => data[name]));
    return groups(story, ({ data }) => (begun.has(data[name]) ? data[name] : null));
  };
  /** @type {Map<string, string>} */
  const placed = new Map();
  /** The picture that an event of the story is about: the one that it names, else the one that stood there then. @param {Data} data */
  const pictureIn = ({ placementId, photoId = placed.get(placementId) }) => {
    if (typeof placementId === "string" && photoId !== undefined) placed.set(placementId, photoId);
    return photoId;
  };
  return {
    sources: by("sourceId", "SourceAttributed"),
    claims: by("claimId", "ClaimRecorded"),
    quotes: by("quoteId", "QuoteRecorded"),
    figures: by("figureId", "DerivedFigureRecorded"),
    pictures: groups(leaves, ({ stream, data }) =>
      stream.startsWith("photo-")
        ? stream.slice("photo-".length)
        : stream.startsWith("story-")
          ? pictureIn(data)
          : null,
    ),
    legal: story.filter(({ type }) => legal.test(type)).map(said),
  };
}

/** The fields of a content beside its body, pictures' words one by one. @param {Content} content @returns {Data} */
export function fieldsOf({ body: _, pictures, ...content }) {
  /** @type {Data} */
  const fields = { ...content };
  fields["pictures"] = pictures.map(({ placementId, photoId, role }) => ({ placementId, photoId, role }));
  for (const { placementId, photoId: _photo, role: _role, ...words } of pictures)
    for (const [name, value] of Object.entries(words)) fields[`pictures/${placementId}/${name}`] = value;
  return fields;
}

/** The words of one side of some segments. @param {Segment[]} segments @param {"first" | "second"} side */
const wordsOn = (segments, side) =>
  segments
    .filter(({ change }) => change !== (side === "first" ? "inserted" : "removed"))
    .map(({ text }) => text)
    .join("");

/**
 * The body on one side of a difference, made from the other.
 * @param {BlockDifference[]} blocks @param {Block[]} other @param {"first" | "second"} side @returns {Block[]}
 */
function bodyOn(blocks, other, side) {
  const known = new Map(other.map((block) => [block.attrs["id"], block]));
  const place = (/** @type {BlockDifference} */ { was, is }) => (side === "first" ? was : is);
  return blocks
    .filter((block) => place(block) !== null)
    .sort((one, next) => Number(place(one)) - Number(place(next)))
    .map(({ id, change, before, after, segments }) => {
      if (change === "equal") return /** @type {Block} */ (known.get(id));
      const shape = /** @type {Block} */ (side === "first" ? before : after);
      if (shape.type === "image" || shape.type === "embed") return shape;
      /** @type {any[]} */
      const content = [];
      let into = content;
      for (const { change: what, text, marks: has = [], hadMarks, startsItem } of segments) {
        if (what === (side === "first" ? "inserted" : "removed")) continue;
        if (startsItem) {
          into = [];
          content.push({ type: "listItem", content: into });
          continue;
        }
        const marks = side === "first" ? (hadMarks ?? has) : has;
        const last = into.at(-1);
        const same = last && canonicalJson(last.marks ?? []) === canonicalJson(marks);
        if (same) into.splice(-1, 1, { ...last, text: last.text + text });
        else into.push({ type: "text", text, ...(marks.length > 0 && { marks }) });
      }
      return { ...shape, content };
    });
}

/** Whether a block stands on both sides where it is said to, and as what. @param {BlockDifference} block @param {Block[]} first @param {Block[]} second */
function standsAsTold({ id, change, was, is, before, after, segments }, first, second) {
  if (change === "equal" && segments.length > 0) return false;
  /** @param {Block[]} body @param {number | null} place @param {Data | null} told */
  const stands = (body, place, told) => {
    if (place === null) return told === null;
    const block = body[place];
    return (
      block?.attrs["id"] === id &&
      canonicalJson({ type: block?.type, attrs: block?.attrs }) === canonicalJson(told)
    );
  };
  return stands(first, was, before) && stands(second, is, after);
}

/** Names the first thing in which a difference does not make the second content of the first, or the first of the second. @param {Difference} difference @param {Content} one @param {Content} other @returns {string | null} */
function wrongIn({ fields, blocks }, one, other) {
  const [was, is] = [fieldsOf(one), fieldsOf(other)];
  const told = new Map(fields.map((field) => [field.field, field]));
  for (const field of new Set([...Object.keys(was), ...Object.keys(is), ...told.keys()])) {
    const [first, second] = [was[field] ?? null, is[field] ?? null];
    const said = told.get(field) ?? { was: first, is: first, segments: null };
    if (canonicalJson(said.was) !== canonicalJson(first) || canonicalJson(said.is) !== canonicalJson(second))
      return field;
    if (said.segments === null) continue;
    if (
      wordsOn(said.segments, "first") !== (first ?? "") ||
      wordsOn(said.segments, "second") !== (second ?? "")
    )
      return field;
  }
  const sound =
    blocks.every((block) => standsAsTold(block, one.body, other.body)) &&
    canonicalJson(bodyOn(blocks, one.body, "second")) === canonicalJson(other.body) &&
    canonicalJson(bodyOn(blocks, other.body, "first")) === canonicalJson(one.body);
  return sound ? null : "body";
}

// ------------------------------------------------------------------------------------------------ Pages for people

/** Markup that is safe to stand in a page. */
class Markup {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }
}

/** @type {Record<string, string>} */
const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Markup with words put in, every one of them escaped. @param {TemplateStringsArray} parts @param {unknown[]} words */
function html(parts, ...words) {
  /** @param {unknown} word @returns {string} */
  const safe = (word) => {
    if (word instanceof Markup) return word.text;
    if (Array.isArray(word)) return word.map(safe).join("");
    if (word === null || word === undefined || word === false) return "";
    return `${/** @type {string | number | boolean} */ (word)}`.replace(
      /[&<>"']/g,
      (sign) => /** @type {string} */ (entities[sign]),
    );
  };
  return new Markup(parts.map((part, n) => part + (n < words.length ? safe(words[n]) : "")).join(""));
}

const style = `
  :root { color: #1a1a1a; background: #fff; font: 16px/1.5 Georgia, "Noto Serif", "Noto Naskh Arabic", "Times New Roman", serif; }
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
  h1, h2, h3, th, .small, figcaption, dt { font-family: "Helvetica Neue", Arial, "Noto Sans", "Noto Sans Arabic", sans-serif; line-height: 1.3; }
  h1 { font-size: 1.7rem; } h2 { font-size: 1.3rem; margin-top: 2.5rem; border-top: 2px solid; padding-top: .6rem; } h3 { font-size: 1.05rem; }
  .small, figcaption, th, td { font-size: .84rem; }
  table { border-collapse: collapse; width: 100%; table-layout: fixed; } th, td { text-align: start; vertical-align: top; padding: .3rem .5rem .3rem 0; border-bottom: 1px solid #ccc; }
  p, td, dd, li, h1, h2, h3 { overflow-wrap: anywhere; }
  bdi { white-space: pre-line; }
  dl { display: grid; grid-template-columns: 9rem 1fr; gap: .2rem .8rem; align-items: baseline; } dt { font-size: .84rem; color: #555; } dd { margin: 0; }
  ins { background: #d9f2dc; text-decoration: underline; } del { background: #fbdcdc; text-decoration: line-through; }
  .said, .edition { border-inline-start: 3px solid #bbb; padding-inline-start: 1rem; margin: 1rem 0; } ul.said { padding-inline-start: 2rem; }
  figure { margin: 1rem 1px; border: 1px solid #ccc; padding: .6rem .8rem; } figure p { margin: 0 0 .3rem; } code { font-size: .8em; overflow-wrap: anywhere; }
  blockquote { margin: 1rem 2rem; font-style: italic; }
  @media print { :root { font-size: 11pt; } body { margin: 0; max-width: none; padding: 0; } tr, figure, dl { break-inside: avoid; }
    h2, h3 { break-after: avoid; } .edition > :last-child { break-before: avoid; } thead { display: table-header-group; } ins, del { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .edition a[href]::after { content: " (" attr(href) ")"; font-size: .8em; } @page { margin: 18mm 16mm; } }
`;

/** @param {{ title: string, language: string, direction: string, body: Markup }} page */
const page = ({ title, language, direction, body }) =>
  Buffer.from(
    html`<!doctype html>
      <html lang="${language}" dir="${direction}">
        <head>
          <meta charset="utf-8" />
          <meta
            http-equiv="Content-Security-Policy"
            content="default-src 'none'; style-src 'unsafe-inline'"
          />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title}</title>
          <style>
            ${new Markup(style)}
          </style>
        </head>
        <body>
          ${body}
        </body>
      </html> `.text,
  );

/** @param {Text[]} content */
const runs = (content) =>
  content.map(({ text, marks = [] }) =>
    marks.reduceRight(
      (inside, { type, attrs = {} }) => {
        if (type === "strong") return html`<strong>${inside}</strong>`;
        if (type === "emphasis") return html`<em>${inside}</em>`;
        if (type === "quote") return html`<span title="${attrs["speaker"]}">${inside}</span>`;
        if (type === "link" && /^(https?|mailto):/i.test(attrs["href"]))
          return html`<a href="${attrs["href"]}">${inside}</a>`;
        return html`<span>${inside}</span>`;
      },
      html`${text}`,
    ),
  );

/** @param {Data} picture */
const figure = ({ role, creditLine, caption, altText }) =>
  html`<figure>
    <p class="small"><span lang="en" dir="ltr">Picture (${role})</span>${altText ? html`: ${altText}` : ""}</p>
    <figcaption>${caption} ${creditLine ? html`<em>${creditLine}</em>` : ""}</figcaption>
  </figure> `;

/** @param {Block[]} body @param {Data[]} pictures */
const bodyOf = (body, pictures) =>
  body.map(({ type, attrs, content = [] }) => {
    if (type === "heading") return html`<h3>${runs(content)}</h3> `;
    if (type === "quote") return html`<blockquote>${runs(content)}</blockquote> `;
    if (type === "note") return html`<p class="small"><em>${runs(content)}</em></p> `;
    if (type === "embed") return html`<p class="small">Embedded: ${attrs["title"]} (${attrs["url"]})</p> `;
    if (type === "image") {
      const shown = pictures.find(({ placementId }) => placementId === attrs["placementId"]);
      return shown ? figure(shown) : html`<p class="small">A picture stood here.</p> `;
    }
    if (type !== "list") return html`<p>${runs(content)}</p> `;
    const items = content.map((item) => html`<li>${runs(item.content)}</li>`);
    return attrs["ordered"]
      ? html`<ol>
          ${items}
        </ol> `
      : html`<ul>
          ${items}
        </ul> `;
  });

// Where Arabic letters are written, so is the Arabic comma.
const inArabicLetters = /^(ar|fa|ps|ug|ur)\b|-Arab\b/;

/** @param {Data[]} byline @param {string} language */
const names = (byline, language) =>
  byline.map(({ name }) => name).join(inArabicLetters.test(language) ? "، " : ", ");

/** @param {Data | undefined} dateline */
const datelineOf = (dateline) =>
  dateline === undefined
    ? null
    : Object.values(dateline)
        .filter((part) => typeof part === "string")
        .join(", ");

/** @param {Edition} edition @param {number} level */
function asReadersSaw({ edition, class: kind, note, explained, content }, level) {
  const { headline, dek, byline, kicker, dateline, slug, body, pictures, language, direction } = content;
  const apart = new Set(body.filter(({ type }) => type === "image").map(({ attrs }) => attrs["placementId"]));
  const heading = level === 1 ? html`<h1>${headline}</h1>` : html`<h3>${headline}</h3>`;
  return html`<article class="edition" lang="${language}" dir="${direction}">
    ${kicker && html`<p class="small">${kicker}</p> `}${heading}
    ${dek && html`<p><strong>${dek}</strong></p> `}${byline.length > 0 && html`<p class="small">${names(byline, language)}</p> `}${
      dateline && html`<p class="small">${datelineOf(dateline)}</p> `
    }${pictures.filter(({ placementId }) => !apart.has(placementId)).map(figure)}${bodyOf(body, pictures)}${
      note && html`<p><em>${note}</em></p> `
    }${
      explained &&
      html`<p class="small">
        <span lang="en" dir="ltr">What was wrong:</span> ${explained["wrong"]}<br />
        <span lang="en" dir="ltr">What is right:</span> ${explained["right"]}
      </p> `
    }${slug && html`<p class="small">/${slug}</p> `}
    <p class="small" lang="en" dir="ltr">Edition ${edition} (${spaced(kind)})</p>
  </article> `;
}

/** The page of one edition, as its readers saw it. @param {Edition} edition */
export const editionPage = (edition) =>
  page({
    title: edition.content.headline,
    language: edition.content.language,
    direction: edition.content.direction,
    body: asReadersSaw(edition, 1),
  });

/** @param {string} name */
const spaced = (name) => name.replace(/(?<=[a-z])[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
/** @param {string} at */
const time = (at) => `${at.slice(0, 10)} ${at.slice(11, 19)}`;
/** @param {string} words */
const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);
/** Counted in English; by hand, so that every Node spells it the same. @param {number} count @param {string} one */
const counted = (count, one) =>
  `${String(count).replace(/\B(?=(\d{3})+$)/g, ",")} ${one}${count === 1 ? "" : "s"}`;

/** @param {Leaf[]} leaves */
function whoWasWho(leaves) {
  /** @type {Map<string, { at: string, name: string }[]>} */
  const known = new Map();
  /** @type {Set<string>} */
  const machines = new Set();
  for (const { stream, data, meta } of leaves) {
    if (meta.origin === "policy" || meta.origin === "machine") machines.add(meta.by);
    if (!stream.startsWith("staff-") || typeof data["name"] !== "string") continue;
    const id = stream.slice("staff-".length);
    known.set(id, [...(known.get(id) ?? []), { at: meta.at, name: data["name"] }]);
  }
  // Where Stet acts under several ids, they are told apart.
  const isAlone = [...machines].filter((id) => !known.has(id)).length < 2;
  /** The name that somebody had then. @param {string} id @param {string} at */
  return (id, at) => {
    const all = known.get(id) ?? [];
    const then = all.findLast((one) => one.at <= at) ?? all[0];
    const stet = isAlone ? "Stet itself" : `Stet itself (…${id.slice(-4)})`;
    return then?.name ?? (machines.has(id) ? stet : `the service or person ${id}`);
  };
}

const longest = 600;

/** @param {unknown} value @returns {string | null} */
function wordsOfValue(value) {
  if (typeof value === "string") return value.length > longest ? `${value.slice(0, longest)} …` : value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) {
    const parts = value.map((part) => wordsOfValue(part)).filter((part) => part !== null);
    return parts.length === 0
      ? null
      : wordsOfValue(parts.join(value.every((part) => part?.type === "text") ? "" : "; "));
  }
  if (value === null || typeof value !== "object") return null;
  const { tag, nonce, text, name, content, title, code } = /** @type {Data} */ (value);
  if (tag !== undefined && nonce !== undefined) return "(sealed words)";
  return wordsOfValue(text ?? name ?? content ?? title ?? code ?? null);
}

/** @param {Data} data @returns {[string, string][]} */
const detailsOf = (data) =>
  Object.entries(data).flatMap(([name, value]) => {
    if (/(Ids?|Hash|sha256|segments|content|v)$/i.test(name) && name !== "content") return [];
    if (name === "content" && !Array.isArray(value)) return [];
    if (name === "operations") {
      /** @type {Record<string, number>} */
      const tally = {};
      for (const { op } of value) tally[op] = (tally[op] ?? 0) + 1;
      const told = Object.entries(tally).map(([op, count]) => `${counted(count, "block")} ${op}`);
      return [["body", told.join(", ")]];
    }
    const words = wordsOfValue(value);
    /** @type {[string, string][]} */
    const line = words === null ? [] : [[spaced(name).toLowerCase(), words]];
    return line;
  });

/** @type {Record<string, string>} */
const kinds = { photo: "picture", staff: "member of the staff", article: "article", newsroom: "newsroom" };

/** @param {string} stream @param {string} article */
const about = (stream, article) => {
  const [kind = ""] = stream.split("-");
  if (stream === article) return "this article";
  return kind === "article" ? "another language" : (kinds[kind] ?? kind);
};

/** When readers saw what of an article. @param {Leaf[]} leaves @param {string} article */
function sightings(leaves, article) {
  /** @type {Record<string, (data: Data) => string>} */
  const shown = {
    EditionPublished: ({ edition, class: kind }) => `edition ${edition} (${spaced(kind)})`,
    ArticleRepublished: ({ edition }) => `edition ${edition}, published again`,
    ArticleUnpublished: () => "nothing: it was unpublished",
    ArticleRetracted: ({ notice }) => `that it was retracted: “${notice}”`,
    ArticleTakenDown: ({ authority, isPublic }) =>
      `nothing: it was taken down${isPublic ? ` (${authority})` : ""}`,
    ArticleKilled: () => "nothing: it was killed",
    KillLifted: () => "nothing: the kill was lifted, and it was not published again",
  };
  return ofStream(leaves, article).flatMap(({ type, data, meta, revision }) => {
    const tell = Object.hasOwn(shown, type) ? shown[type] : undefined;
    return tell ? [{ at: meta.at, what: tell(data), revision }] : [];
  });
}

/** @param {Segment[]} segments */
const marked = (segments) =>
  segments.map(({ change, text, startsItem }) => {
    if (startsItem) return html`${" • "}`;
    if (change === "inserted") return html`<ins>${text}</ins>`;
    return change === "removed" ? html`<del>${text}</del>` : html`${text}`;
  });

/** @param {unknown} value */
const valueOf = (value) => (value === null ? "nothing" : (wordsOfValue(value) ?? canonicalJson(value)));

/** @param {Difference} difference @param {Edition} edition */
function whatChanged({ from, to, fields, blocks }, { content }) {
  const { direction, language, pictures } = content;
  /** @param {string} field */
  const label = (field) => {
    const [, id, word] = /^pictures\/([^/]+)\/(.+)$/.exec(field) ?? [];
    if (word === undefined) return spaced(field);
    return `${spaced(word)} of picture ${pictures.findIndex(({ placementId }) => placementId === id) + 1 || "taken out"}`;
  };
  const changed = blocks.filter(({ change, moved }) => change !== "equal" || moved);
  return html`<h3>What changed from edition ${from} to edition ${to}</h3>
    ${fields.length + changed.length === 0 && html`<p>Not a word.</p> `}
    <dl>
      ${fields.map(
        ({ field, was, is, segments }) =>
          html`<dt>${capital(label(field))}</dt>
            <dd lang="${language}" dir="${direction}">
              ${segments ? marked(segments) : html`<del>${valueOf(was)}</del> <ins>${valueOf(is)}</ins>`}
            </dd> `,
      )}${changed.map(
        ({ change, moved, before, after, segments }) =>
          html`<dt>
              ${capital((after ?? before)?.["type"] ?? "")}
              ${change === "equal" ? "" : change}${moved ? " moved" : ""}
            </dt>
            <dd lang="${language}" dir="${direction}">
              ${segments.length > 0 ? marked(segments) : html`(as it was)`}
            </dd> `,
      )}
    </dl> `;
}

/** @param {Data} text @param {string} language @param {Edition[]} editions @returns {Markup} */
function approvedText(text, language, editions) {
  const shown = editions.find(({ content }) =>
    ["headline", "dek", "byline", "body"].every(
      (name) => canonicalJson(/** @type {Data} */ (content)[name]) === canonicalJson(text[name] ?? null),
    ),
  );
  if (shown)
    return html`<p>Headline, dek, byline and body are, word for word, those of edition ${shown.edition}.</p>
      ${approvedText({ ...text, headline: null, dek: null, byline: [], body: [] }, language, [])}`;
  const {
    headline,
    dek,
    byline = [],
    body = [],
    captions = {},
    altTexts = {},
    pictures = [],
    ...rest
  } = text;
  /** @param {string} name @param {unknown} words */
  const line = (name, words) =>
    words &&
    html`<dt>${capital(spaced(name))}</dt>
      <dd dir="auto" lang="${language}">${words}</dd> `;
  /** @param {string} name @param {Data} words */
  const each = (name, words) => Object.values(words).map((value) => line(name, valueOf(value)));
  return html`<dl>
      ${line("headline", headline)}${line("dek", dek)}${line("byline", names(byline, language))}${Object.entries(
        rest,
      ).map(([name, value]) =>
        line(name, valueOf(value)),
      )}${each("caption", captions)}${each("altText", altTexts)}${pictures.map(
        (/** @type {Data} */ { creditLine }) => line("credit", creditLine ?? "none"),
      )}
    </dl>
    ${body.length > 0 && html`<div class="said" dir="auto" lang="${language}">${bodyOf(body, [])}</div> `}`;
}

/** @param {string[]} parts */
const listed = (parts) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

/** What is called how in an approved text. @param {string} name */
const partOf = (name) => {
  const [kind = "", placement] = name.split(":");
  /** @type {Record<string, string>} */
  const parts = {
    pictures: "the pictures or their credit lines",
    headlines: "the headlines for other places",
  };
  return placement === undefined ? (parts[kind] ?? `the ${kind}`) : `the ${spaced(kind)} of a picture`;
};

/**
 * One decision at a gate in plain words.
 * @param {Ruling} ruling @param {(id: string, at: string) => string} nameOf @param {string} article @returns {Markup}
 */
function rulingTold(ruling, nameOf, article) {
  const { at, by, role, desk, language, onBehalfOf, grant, gate, decision, reason, grounds } = ruling;
  const { contentHash, writers, writersSince, credited, editions, firstChange, writersAfter } = ruling;
  const who = nameOf(by, at);
  /** @param {string[]} ids */
  const people = (ids) => listed(ids.map((id) => nameOf(id, at)));
  const of = gate === "photo" ? "the pictures’ words" : "the text";
  const why = grounds ?? reason;
  const own = [
    writersSince.includes(by) && `${who} had written some of it since this gate was last approved`,
    !writersSince.includes(by) &&
      writers.includes(by) &&
      `${who} had written some of it, all of it before this gate was last approved`,
    credited.includes(by) && `${who} had credited a picture of it`,
    onBehalfOf !== null &&
      writers.includes(onBehalfOf) &&
      `${nameOf(onBehalfOf, at)}, for whom ${who} acted, had written some of it`,
  ].filter((sentence) => sentence !== false);
  return html`<h3>${capital(decision)} at the ${gate} gate, ${time(at)}</h3>
            <dl>
              <dt>By</dt>
              <dd>
                ${who}, ${spaced(role)}${desk && html`, desk ${desk}`}${language && html`, language ${language}`}${
                  onBehalfOf !== null && html`, for ${nameOf(onBehalfOf, at)}`
                }
              </dd>
              <dt>By what right</dt>
              <dd>
                ${
                  grant === null
                    ? "No grant of this role is among the events here."
                    : html`${onBehalfOf === null ? "The role was granted" : "The role was delegated"} by
                      ${nameOf(grant.by, grant.at)}, ${time(grant.at)}${
                        grant.until !== null && html`, until ${time(grant.until)}`
                      }`
                }
              </dd>
              ${
                why !== null &&
                html`<dt>Why</dt>
                  <dd><bdi>${why}</bdi></dd>`
              }
              <dt>Of what</dt>
              <dd>
                Exactly the text ${contentHash.slice(0, 12)}, below.
                ${
                  writers.length === 0
                    ? `Nobody had written any of ${of} by then.`
                    : `By then ${of} had been written by ${people(writers)}${
                        writersSince.length > 0 && writersSince.length < writers.length
                          ? `, since this gate was last approved by ${people(writersSince)}`
                          : ""
                      }.`
                }
              </dd>
              <dt>Own words</dt>
              <dd>
                ${own.length === 0 ? `${who} had written none of it.` : html`<strong>${own.join("; ")}.</strong>`}
              </dd>
              <dt>Went out</dt>
              <dd>
                ${
                  editions.length === 0
                    ? "No edition was published after it."
                    : editions.map(
                        ({ edition, differs }, n) =>
                          html`${n > 0 && html`<br />`}${
                            differs.length === 0
                              ? html`Edition ${edition} shows exactly this.`
                              : html`Edition ${edition} shows something else:
                                ${listed([...new Set(differs.map(partOf))])}.`
                          }`,
                      )
                }
              </dd>
              <dt>Changed after</dt>
              <dd>
                ${
                  firstChange === null
                    ? "Nothing of it, up to the export."
                    : html`First by ${nameOf(firstChange.by, firstChange.at)}, ${time(firstChange.at)}:
                      ${spaced(firstChange.type).toLowerCase()} (${about(firstChange.stream, article)}, revision
                      ${firstChange.revision}).${
                        writersAfter.length > 0 &&
                        html` Words of it were written after by ${people(writersAfter)}.`
                      }`
                }
              </dd>
            </dl> `;
}

/**
 * The page that a lawyer can print: what readers saw and when, who did what and why, in plain language.
 * @param {Told} told
 */
export function reportPage({
  manifest,
  leaves,
  indices,
  withheld,
  editions,
  approvals,
  sources,
  differences,
  earlier,
}) {
  const { article, newsroom, origin, checkpoint } = manifest;
  const nameOf = whoWasWho(leaves);
  const own = ofStream(leaves, article);
  const asked = /** @type {Leaf} */ (own.at(-1));
  const newest = editions.at(-1);
  const language = newest?.content.language ?? own[0]?.data["language"] ?? "und";
  const headline =
    newest?.content.headline ??
    own.findLast(({ data }) => typeof data["headline"] === "string")?.data["headline"];
  const indexOf = new Map(
    leaves.map(({ stream, revision }, n) => [`${stream}@${revision}`, indices[n] ?? 0]),
  );
  const sealings = [...earlier, { size: checkpoint.size, sealedAt: checkpoint.sealedAt }].sort(
    (a, b) => a.size - b.size,
  );
  /** @param {number} revision */
  const sealedBy = (revision) =>
    sealings.find(({ size }) => size > (indexOf.get(`${article}@${revision}`) ?? 0))?.sealedAt;
  /** @param {Meta} meta */
  const who = ({ by, at, role, desk, onBehalfOf }) =>
    html`${nameOf(by, at)}<br /><span class="small"
        >${spaced(role)}${
          desk && html`, ${desk}`
        }${typeof onBehalfOf === "string" && html`, for ${nameOf(onBehalfOf, at)}`}</span
      >`;
  /** @param {[string, string][]} details */
  const lines = (details) =>
    details.map(([name, words]) => html`<br /><span class="small">${name}: <bdi>${words}</bdi></span>`);
  /** @param {Said} said */
  const saidLine = ({ type, at, by, reason, data }) =>
    html`<li>
      ${capital(spaced(type).toLowerCase())}, ${time(at)},
      ${nameOf(by, at)}${lines(
        detailsOf(data),
      )}${reason !== null && html`<br /><span class="small">why: <bdi>${reason}</bdi></span>`}
    </li>`;
  /** @param {string} title @param {Group[]} groups */
  const grouped = (title, groups) =>
    groups.length > 0 &&
    html`<h3>${title}</h3>
      ${groups.map(
        ({ said }) =>
          html`<ul class="said">
            ${said.map(saidLine)}
          </ul> `,
      )}`;
  const seen = sightings(leaves, article);
  const everybody = [...new Set(own.map(({ meta }) => meta.by))];

  const body = html`<h1>Evidence about an article: <bdi lang="${language}">${headline}</bdi></h1>
    <p>
      This page tells, in plain language, what is on record about one article. It is made of the events in
      this bundle and of nothing else; whoever checks the bundle checks that. All times are in Coordinated
      Universal Time (UTC).
    </p>
    <dl>
      <dt>Newsroom</dt>
      <dd>${newsroom} (ledger ${origin})</dd>
      <dt>Article</dt>
      <dd><code>${article}</code>, in the language “${language}”</dd>
      <dt>Exported</dt>
      <dd>${time(asked.meta.at)} by ${nameOf(asked.meta.by, asked.meta.at)} (${spaced(asked.meta.role)})</dd>
      <dt>Why</dt>
      <dd><bdi>${asked.meta.reason}</bdi></dd>
      <dt>On record</dt>
      <dd>
        ${counted(leaves.length, "event")}${withheld.length > 0 && html`, and ${counted(withheld.length, "event")} whose words are left out`}
      </dd>
      <dt>Checkpoint</dt>
      <dd>
        over ${counted(checkpoint.size, "event")} of the
        newsroom${checkpoint.sealedAt !== null && html`, sealed ${time(checkpoint.sealedAt)}`}<br /><code
          >${checkpoint.root}</code
        >
      </dd>
    </dl>

    <h2>What readers saw, and when</h2>
    ${
      seen.length === 0
        ? html`<p>It was never published.</p>`
        : html`<table>
              <thead>
                <tr>
                  <th>From</th>
                  <th>Until</th>
                  <th>Readers saw</th>
                  <th>Sealed no later than</th>
                </tr>
              </thead>
              <tbody>
                ${seen.map(
                  ({ at, what, revision }, n) =>
                    html`<tr>
                      <td>${time(at)}</td>
                      <td>
                        ${seen[n + 1] ? time(/** @type {{ at: string }} */ (seen[n + 1]).at) : "the export"}
                      </td>
                      <td><bdi>${what}</bdi></td>
                      <td>${time(sealedBy(revision) ?? "") || "—"}</td>
                    </tr> `,
                )}
              </tbody>
            </table>
            <p class="small">
              A time under “sealed no later than” is that of a signed checkpoint which already covered the
              event. Whoever kept that checkpoint elsewhere can confirm it.
            </p>`
    }
    ${editions.map((edition) => {
      const before = differences.find(({ to }) => to === edition.edition);
      return html`<h2>Edition ${edition.edition}: ${spaced(edition.class)}</h2>
        <p class="small">
          Published ${time(edition.publishedAt)} by ${nameOf(edition.publishedBy, edition.publishedAt)}
          (${spaced(edition.role)}), from revision ${edition.revision} of the text. Its fingerprint:
          <code>${edition.contentHash}</code>
        </p>
        ${asReadersSaw(edition, 2)}${before && whatChanged(before, edition)}`;
    })}

    <h2>Who approved it</h2>
    ${
      approvals.rulings.length === 0
        ? html`<p>Nothing was approved, refused or waived.</p>`
        : html`${approvals.rulings.map((ruling) => rulingTold(ruling, nameOf, article))}
            ${[...new Set(approvals.rulings.map(({ contentHash }) => contentHash))].map(
              (hash) =>
                html`<h3>The text ${hash.slice(0, 12)}</h3>
                  ${approvedText(approvals.texts[hash] ?? {}, language, editions)}`,
            )}`
    }

    <h2>Sources, pictures and legal matters</h2>
    ${Object.values(sources).every((all) => all.length === 0) && html`<p>Nothing is on record.</p> `}
    ${grouped("Sources", sources.sources)}${grouped("Claims", sources.claims)}${grouped("Quotes", sources.quotes)}${grouped(
      "Figures",
      sources.figures,
    )}${grouped("Pictures: credit, rights, permissions, verification", sources.pictures)}${
      sources.legal.length > 0 &&
      html`<h3>Legal matters, embargoes and holds</h3>
        <ul class="said">
          ${sources.legal.map(saidLine)}
        </ul>`
    }
    <h2>Who worked on it</h2>
    <ul>
      ${everybody.map((id) => {
        const acts = own.filter(({ meta }) => meta.by === id);
        const roles = [...new Set(acts.map(({ meta }) => spaced(meta.role)))].join(", ");
        return html`<li>
          ${nameOf(id, asked.meta.at)}, ${roles}: ${counted(acts.length, "act")}
        </li> `;
      })}
    </ul>

    <h2>Everything, in order</h2>
    <table>
      <thead>
        <tr>
          <th style="width: 17%">When</th>
          <th style="width: 20%">Who</th>
          <th>What</th>
          <th style="width: 25%">Why</th>
        </tr>
      </thead>
      <tbody>
        ${leaves
          .filter(({ stream }) => !stream.startsWith("staff-") && stream !== "newsroom")
          .map(
            ({ stream, revision, type, data, meta }) =>
              html`<tr>
                <td>${time(meta.at)}</td>
                <td>${who(meta)}</td>
                <td>
                  ${capital(spaced(type).toLowerCase())}
                  <span class="small">(${about(stream, article)}, revision ${revision})</span>${lines(
                    detailsOf(data),
                  )}
                </td>
                <td><bdi>${meta.reason}</bdi></td>
              </tr> `,
          )}
      </tbody>
    </table>

    <h2>What is not in this bundle</h2>
    <ul>
      ${manifest.leftOut.map((sentence) => html`<li>${sentence}</li> `)}${withheld.map(
        ({ stream, revision, type, at, by, why }) =>
          html`<li>
            ${capital(spaced(type).toLowerCase())}, ${time(at)}, ${nameOf(by, at)}
            <span class="small">(${stream.split("-")[0]}, revision ${revision})</span>: ${why}
          </li> `,
      )}
    </ul>

    <h2>What this shows, and what it does not</h2>
    <p>
      Each event stood in the newsroom’s log, word for word as it is here, when the checkpoint was sealed, and
      nothing that the checkpoint covers can be changed since without being noticed by whoever has the
      checkpoint or the newsroom’s key from elsewhere. Of this article’s own record nothing is missing up to
      the export, which is its last event here. That what people recorded is true, and that they recorded
      everything that they did, is shown by nothing of this kind; nor is what happened after the export.
    </p>
    <p>
      How to check it: <code>node stet-verify.mjs bundle.zip --key …</code>, with a verifier and a key that
      you have from somewhere else than this bundle. docs/evidence.md of Stet describes every file.
    </p>`;
  return page({ title: `Evidence: ${headline}`, language: "en", direction: "ltr", body });
}

// ------------------------------------------------------------------------------------------------- Checking a bundle

const layout = 1;

/** What no bundle of this format holds, in sentences for whoever reads it. */
export const leftOut = [
  "Pictures as such: here are their credit lines, captions, descriptions and everything on record about them.",
  "The other languages of the story, of which only the beginning is here: each has evidence of its own.",
  "Of the people who acted, everything but their names and roles in the newsroom.",
  "The rest of the newsroom’s log, of which the checkpoint shows nothing but that it is there.",
];

/** @param {Map<string, Buffer>} files @param {string} name */
function contentOf(files, name) {
  const content = files.get(name);
  return content ?? flaw(name, "it is missing");
}

/** @param {Map<string, Buffer>} files @param {string} name */
function textOf(files, name) {
  const content = contentOf(files, name);
  const text = content.toString("utf8");
  return Buffer.from(text).equals(content) ? text : flaw(name, "it is not UTF-8");
}

/** @param {Map<string, Buffer>} files @param {string} name @returns {any} */
function jsonOf(files, name) {
  const text = textOf(files, name);
  /** @type {unknown} */
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    flaw(name, "it is not JSON");
  }
  return jsonFile(value).toString() === text ? value : flaw(name, "it is not in canonical form (RFC 8785)");
}

/** The members of what a file holds, by what it is. @type {Record<string, string>} */
const layouts = {
  manifest: "article bundle checkpoint exportId files format leftOut newsroom origin streams",
  file: "name sha256 size",
  stream: "revision stream whole",
  keys: "keys rotations",
  consistency: "earlier",
  earlier: "note path",
  proofs: "proofs",
  proof: "index path",
  withheld: "withheld",
  hidden: "at by index leafHash path revision stream type why",
  approvals: "rulings texts",
  difference: "blocks fields from to",
  field: "field is segments was",
  block: "after before change id is moved segments was",
  words: "change text",
  segment: "change marks text",
};

/** Refuses what has other members than it must have: what nobody looks at may say anything. @param {string} file @param {string} kind @param {Data} value @param {string[]} [also] Members that it may have as well. */
function mustHave(file, kind, value, also = []) {
  const names = Object.keys(value).filter((name) => !also.includes(name));
  if (names.sort().join(" ") !== layouts[kind]) flaw(file, `${kind}: its members are not ${layouts[kind]}`);
}

/** @param {string} file @param {Difference} difference */
function mustBeADifference(file, difference) {
  mustHave(file, "difference", difference);
  for (const field of difference.fields) {
    mustHave(file, "field", field);
    for (const segment of field.segments ?? []) {
      mustHave(file, "words", segment);
      if (!/^(equal|inserted|removed)$/.test(segment.change)) flaw(file, `no words are “${segment.change}”`);
    }
  }
  for (const block of difference.blocks) {
    mustHave(file, "block", block);
    const change = block.was === null ? /^inserted$/ : block.is === null ? /^removed$/ : /^(equal|changed)$/;
    if (!change.test(block.change) || typeof block.moved !== "boolean")
      flaw(file, `the block ${block.id} is not “${block.change}”`);
    for (const segment of block.segments) {
      mustHave(file, "segment", segment, segment.startsItem ? ["startsItem"] : ["hadMarks"]);
      if (
        !/^(equal|inserted|removed|remarked)$/.test(segment.change) ||
        "hadMarks" in segment !== (segment.change === "remarked")
      )
        flaw(file, `no words are “${segment.change}”`);
    }
  }
}

/** @param {string} file @param {string} words @returns {{ note: Note, checkpoint: Checkpoint }} */
function sealedIn(file, words) {
  const note = readNote(words) ?? flaw(file, "it is no signed note");
  return { note, checkpoint: readCheckpoint(note.text) ?? flaw(file, "it is no checkpoint") };
}

/** @param {string} file @param {Note} note @param {Key[]} keys */
function signersOf(file, note, keys) {
  try {
    return keys.filter((key) => isSignedBy(note, key));
  } catch (error) {
    return flaw(file, /** @type {Error} */ (error).message);
  }
}

/**
 * The ledger's keys that count: those that were given, and those that a checkpoint ties to them by both signatures.
 * @param {Key[]} own @param {Key[]} given @param {string[]} rotations
 */
function trusted(own, given, rotations) {
  const trust = new Set(
    own.filter(({ words }) => given.length === 0 || given.some((key) => key.words === words)),
  );
  for (let size = -1; size !== trust.size;) {
    size = trust.size;
    for (const words of rotations) {
      const { note } = sealedIn("keys.json", words);
      const signers = signersOf("keys.json", note, own);
      if (signers.some((key) => trust.has(key))) for (const key of signers) trust.add(key);
    }
  }
  return [...trust];
}

/** @param {Leaf | Withheld} leaf */
const called = ({ type, revision, stream }) => `${type}, revision ${revision} of ${stream}`;

/** Where the first line stands that the ledger does not hold. @param {Map<string, Buffer>} files */
function lineToBlame(files) {
  try {
    const { checkpoint } = sealedIn("checkpoint.note", textOf(files, "checkpoint.note"));
    /** @type {{ proofs: Place[] }} */
    const { proofs } = jsonOf(files, "proofs.json");
    const lines = contentOf(files, "events.jsonl").toString("latin1").split("\n");
    const wrong = proofs.findIndex(
      (place, n) =>
        !isIncluded(leafHash(/** @type {any} */ (Buffer.from(lines[n] ?? "", "latin1"))), place, checkpoint),
    );
    return wrong === -1 ? lines.length : wrong + 1;
  } catch {
    return null;
  }
}

/** @param {Map<string, Buffer>} files @param {Checkpoint} checkpoint @returns {Pick<Told, "leaves" | "indices" | "withheld">} */
function readEvents(files, checkpoint) {
  const text = textOf(files, "events.jsonl");
  if (!text.endsWith("\n")) flaw("events.jsonl", "its last line does not end");
  const lines = text.slice(0, -1).split("\n");
  /** @type {{ proofs: Place[] }} */
  const { proofs } = jsonOf(files, "proofs.json");
  mustHave("proofs.json", "proofs", jsonOf(files, "proofs.json"));
  proofs.forEach((place) => mustHave("proofs.json", "proof", place));
  if (proofs.length !== lines.length)
    flaw("proofs.json", `it proves ${counted(proofs.length, "event")}, and there are ${lines.length}`);
  let last = -1;
  const leaves = lines.map((line, n) => {
    const where = { line: n + 1 };
    /** @type {Leaf} */
    let leaf;
    try {
      leaf = JSON.parse(line);
      if (canonicalJson(leaf) !== line) throw new TypeError();
    } catch {
      flaw("events.jsonl", "it is no event in canonical form (RFC 8785)", where);
    }
    if (leaf.v !== 1)
      flaw("events.jsonl", `${called(leaf)}, is in a form that this verifier does not know`, where);
    const place = /** @type {Place} */ (proofs[n]);
    if (!isIncluded(leafHash(line), place, checkpoint))
      flaw(
        "events.jsonl",
        `${called(leaf)}, is not in the ledger as it stands here, or its proof is not its own`,
        where,
      );
    if (place.index <= last)
      flaw("events.jsonl", `${called(leaf)}, does not stand in the order of the ledger`, where);
    last = place.index;
    return leaf;
  });
  /** @type {{ withheld: Withheld[] }} */
  const { withheld } = jsonOf(files, "withheld.json");
  mustHave("withheld.json", "withheld", jsonOf(files, "withheld.json"));
  withheld.forEach((one) => mustHave("withheld.json", "hidden", one));
  const places = new Set(proofs.map(({ index }) => index));
  for (const one of withheld) {
    if (!isIncluded(hashIn(one.leafHash), one, checkpoint))
      flaw("withheld.json", `${called(one)}, is not in the ledger at its place`);
    if (places.has(one.index)) flaw("withheld.json", `${called(one)}, stands at the place of another event`);
    if (!one.stream.startsWith("source-") && one.type !== "CorrectionRequested")
      flaw("withheld.json", `${called(one)}, is of no kind that is withheld`);
    places.add(one.index);
  }
  return { leaves, withheld, indices: proofs.map(({ index }) => index) };
}

/** @param {Pick<Told, "leaves" | "indices" | "withheld">} events @param {Manifest} manifest @returns {string[]} */
function checkStreams({ leaves, indices, withheld }, { article, exportId, newsroom, streams }) {
  /** @type {Map<string, number[]>} */
  const revisions = new Map();
  const places = [
    ...leaves.map(({ stream, revision }, n) => ({ stream, revision, index: indices[n] ?? 0 })),
    ...withheld,
  ];
  for (const { stream, revision } of places.sort((one, other) => one.index - other.index))
    revisions.set(stream, [...(revisions.get(stream) ?? []), revision]);
  for (const [stream, found] of revisions) {
    const twice = found.find((revision, n) => n > 0 && revision <= /** @type {number} */ (found[n - 1]));
    if (twice !== undefined)
      flaw("events.jsonl", `revision ${twice} of ${stream} does not stand behind those before it`);
    const listed = streams.find((one) => one.stream === stream);
    if (!listed) flaw("manifest.json", `it does not list ${stream}, of which there are events`);
    else if (found.at(-1) !== listed.revision)
      flaw(
        "events.jsonl",
        `the newest event of ${stream} is revision ${found.at(-1)}, and the manifest says ${listed.revision}`,
      );
    else if (listed.whole && found.length !== listed.revision + 1)
      flaw(
        "events.jsonl",
        `revision ${found.findIndex((revision, n) => revision !== n)} of ${stream} is missing, or there twice`,
      );
  }
  for (const { stream, whole } of streams) {
    if (!revisions.has(stream)) flaw("events.jsonl", `there is no event of ${stream}`);
    if (whole !== (stream === article || /^(story|photo|thread|request|source|erasure)-/.test(stream)))
      flaw("manifest.json", `it is wrong about whether all of ${stream} is here`);
  }
  const opened = leaves.find(({ type }) => type === "NewsroomOpened");
  if (opened?.data["name"] !== newsroom) flaw("manifest.json", "the newsroom was opened under another name");
  const last = ofStream(leaves, article).at(-1);
  if (!last || last.type !== "EvidenceExported" || last.data["exportId"] !== exportId)
    flaw("events.jsonl", `the last event of ${article} is not the export that the manifest names`);
  const seen = [[article, last.revision], ...Object.entries(last.meta.saw)];
  for (const [stream, revision] of seen)
    if (/^(article|story|photo)-/.test(String(stream))) {
      const listed = streams.find((one) => one.stream === stream);
      const isOther = String(stream).startsWith("article-") && stream !== article;
      if (!isOther && (!listed?.whole || listed.revision < Number(revision)))
        flaw(
          "events.jsonl",
          `the export saw ${stream} at revision ${revision}, and it is not here as far as that`,
        );
    }
  return streams
    .filter(({ whole }) => whole)
    .map(
      ({ stream, revision }) =>
        `${stream}, ${revision === 0 ? "its one event" : `revisions 0 to ${revision}`}`,
    );
}

/** @param {Map<string, Buffer>} files @param {string} name @param {Buffer} expected */
function mustBe(files, name, expected) {
  const content = contentOf(files, name);
  const at = firstDifference(expected, content);
  if (at !== -1) flaw(name, `it is not what the events make of it, from its byte ${at} on`);
}

/** @param {Approvals} approvals @param {Leaf[]} leaves @param {string} article */
function checkApprovals(approvals, leaves, article) {
  mustHave("approvals.json", "approvals", approvals);
  const { rulings: told, texts } = approvals;
  for (const [hash, text] of Object.entries(texts))
    if (contentHashOf(text) !== hash)
      flaw("approvals.json", `the text ${hash} is not the one that was decided on`);
  const decided = ofStream(leaves, article).filter(({ type }) => Object.hasOwn(decisions, type));
  const without = decided.find(({ data }) => !Object.hasOwn(texts, data["contentHash"]));
  if (without)
    flaw(
      "approvals.json",
      `the text of revision ${without.revision}'s ${without.data["gate"]} gate is missing`,
    );
  const hashes = new Set(decided.map(({ data }) => data["contentHash"]));
  const more = Object.keys(texts).find((hash) => !hashes.has(hash));
  if (more !== undefined) flaw("approvals.json", `nothing was decided on the text ${more}`);
  if (canonicalJson(told) !== canonicalJson(rulingsIn(leaves, article, texts)))
    flaw("approvals.json", "what it says of approvals is not what the events say");
}

/** @param {Map<string, Buffer>} files @param {Edition[]} editions @returns {Difference[]} */
function readDifferences(files, editions) {
  return editions.slice(1).map((second, n) => {
    const first = /** @type {Edition} */ (editions[n]);
    const name = `differences/${first.edition}-${second.edition}.json`;
    /** @type {Difference} */
    const difference = jsonOf(files, name);
    mustBeADifference(name, difference);
    if (difference.from !== first.edition || difference.to !== second.edition)
      flaw(name, "it is not between the editions of its name");
    const wrong = wrongIn(difference, first.content, second.content);
    return wrong === null
      ? difference
      : flaw(
          name,
          `of the ${wrong}, it does not tell what changed from edition ${first.edition} to edition ${second.edition}`,
        );
  });
}

/**
 * @typedef {{ checked: string[], manifest: Manifest, key: string, cosigned: string[] }} Sound
 * @param {Buffer} bytes @param {Key[]} given @param {string[]} checked
 * @param {{ file: string | null }} reading The file that was looked into last. @returns {Sound}
 */
function check(bytes, given, checked, reading) {
  const { files, damaged, spans } = readZip(bytes);
  const get = files.get.bind(files);
  files.get = (name) => get((reading.file = name));
  if (damaged !== null) {
    const line = damaged === "events.jsonl" ? lineToBlame(files) : null;
    const span = /** @type {[number, number]} */ (spans.get(damaged));
    flaw(damaged, "it was changed: its content is not what the zip file's checksum says", {
      ...(line !== null && { line }),
      bytes: [span],
    });
  }
  checked.push(
    `The zip file is exactly what its ${counted(files.size, "file")} make it, without a byte besides.`,
  );

  /** @type {{ keys: string[], rotations: string[] }} */
  const { keys: words, rotations } = jsonOf(files, "keys.json");
  mustHave("keys.json", "keys", jsonOf(files, "keys.json"));
  const own = words.map((one) => readKey(one) ?? flaw("keys.json", `“${one}” is no verifier key`));
  const trust = trusted(
    own,
    given.filter(({ kind }) => kind === ed25519),
    rotations,
  );
  const signed = (/** @type {string} */ file, /** @type {Note} */ note) => {
    if (signersOf(file, note, trust).length === 0)
      flaw(
        file,
        given.length > 0
          ? "no key that was given has signed it, nor one tied to that"
          : "none of the keys has signed it",
      );
  };
  const manifestBytes = contentOf(files, "manifest.json");
  /** @type {Manifest} */
  const manifest = jsonOf(files, "manifest.json");
  if (manifest.bundle !== "stet evidence" || manifest.format !== layout)
    flaw("manifest.json", `it is not laid out as format ${layout}, the only one that this verifier knows`);
  mustHave("manifest.json", "manifest", manifest);
  manifest.files.forEach((file) => mustHave("manifest.json", "file", file));
  manifest.streams.forEach((stream) => mustHave("manifest.json", "stream", stream));
  if (canonicalJson(manifest.leftOut) !== canonicalJson(leftOut))
    flaw("manifest.json", "it does not say what every bundle of this format leaves out");
  const manifestNote =
    readNote(textOf(files, "manifest.note")) ?? flaw("manifest.note", "it is no signed note");
  signed("manifest.note", manifestNote);
  if (manifestNote.text !== manifestText(manifest.origin, manifestBytes))
    flaw("manifest.json", "it is not the one that was signed");
  const listed = new Map(manifest.files.map((file) => [file.name, file]));
  for (const [name, content] of files) {
    if (name === "manifest.json" || name === "manifest.note") continue;
    const file = listed.get(name) ?? flaw(name, "the manifest does not list it");
    if (file.size !== content.length || file.sha256 !== sha256(content))
      flaw(name, "it is not the one that the manifest lists");
  }
  for (const name of listed.keys()) contentOf(files, name);
  if (listed.size !== manifest.files.length) flaw("manifest.json", "it lists a file twice");
  checked.push(
    `The manifest is signed by the ledger ${manifest.origin}, and every file is the one that it lists.`,
  );

  const { note, checkpoint } = sealedIn("checkpoint.note", textOf(files, "checkpoint.note"));
  signed("checkpoint.note", note);
  const said = {
    size: checkpoint.size,
    root: checkpoint.root.toString("base64"),
    sealedAt: checkpoint.sealedAt,
  };
  if (checkpoint.origin !== manifest.origin || canonicalJson(said) !== canonicalJson(manifest.checkpoint))
    flaw("checkpoint.note", "it is not the checkpoint that the manifest names");
  const witnesses = given.filter(({ kind }) => kind === cosignature);
  const cosigned = signersOf("checkpoint.note", note, witnesses).map(({ name }) => name);
  const absent = witnesses.find(({ name }) => !cosigned.includes(name));
  if (absent) flaw("checkpoint.note", `the witness ${absent.name} has not signed it`);
  /** @type {{ earlier: Earlier[] }} */
  const { earlier } = jsonOf(files, "consistency.json");
  mustHave("consistency.json", "consistency", jsonOf(files, "consistency.json"));
  earlier.forEach((one) => mustHave("consistency.json", "earlier", one));
  const before = earlier.map(({ note: text, path }) => {
    const one = sealedIn("consistency.json", text);
    signed("consistency.json", one.note);
    if (one.checkpoint.origin !== checkpoint.origin || !isBeginning(one.checkpoint, checkpoint, path))
      flaw(
        "consistency.json",
        `the checkpoint over ${counted(one.checkpoint.size, "event")} is not proved to be the beginning`,
      );
    return one.checkpoint;
  });
  const sealed = checkpoint.sealedAt === null ? "" : `, sealed at ${checkpoint.sealedAt},`;
  checked.push(
    `The checkpoint over ${counted(checkpoint.size, "event")}${sealed} is signed, and ${counted(before.length, "earlier checkpoint")} ${before.length === 1 ? "is its" : "are each its"} beginning.`,
  );

  const events = readEvents(files, checkpoint);
  const { leaves, withheld } = events;
  checked.push(
    `${counted(leaves.length, "event")} ${leaves.length === 1 ? "stands" : "stand"} in the ledger word for word${withheld.length > 0 ? `, and ${counted(withheld.length, "event")} more, known here by hash alone` : ""}.`,
  );
  const whole = checkStreams(events, manifest);
  checked.push(`Nothing is missing of ${whole.join("; ")}.`);

  const editions = editionsIn(leaves, manifest.article);
  for (const edition of editions) {
    const name = editionName(edition);
    if (contentHashOf(edition.content) !== edition.contentHash)
      flaw(`${name}.json`, "what was published is not what its own hash says");
    mustBe(files, `${name}.json`, jsonFile(edition));
    mustBe(files, `${name}.html`, editionPage(edition));
  }
  /** @type {Approvals} */
  const approvals = jsonOf(files, "approvals.json");
  checkApprovals(approvals, leaves, manifest.article);
  const sources = sourcesIn(leaves);
  mustBe(files, "sources.json", jsonFile(sources));
  const differences = readDifferences(files, editions);
  checked.push(
    `${counted(editions.length, "edition")}, ${counted(approvals.rulings.length, "decision")} at the gates with the exact text, the sources, and ${counted(differences.length, "difference")} between editions are what the events make of them.`,
  );
  mustBe(
    files,
    "report.html",
    reportPage({ manifest, ...events, editions, approvals, sources, differences, earlier: before }),
  );
  checked.push("report.html and the pages of the editions say what the events say, and nothing else.");
  checkNothingMore(files, editions);
  return {
    checked,
    manifest,
    cosigned,
    key: /** @type {Key} */ (signersOf("manifest.note", manifestNote, trust)[0]).words,
  };
}

/** @param {Map<string, Buffer>} files @param {Edition[]} editions */
function checkNothingMore(files, editions) {
  const known = new Set([
    ..."approvals.json checkpoint.note consistency.json events.jsonl keys.json manifest.json manifest.note proofs.json".split(
      " ",
    ),
    ..."report.html sources.json withheld.json".split(" "),
    ...editions.flatMap((edition) => [`${editionName(edition)}.html`, `${editionName(edition)}.json`]),
    ...editions.slice(1).map(({ edition }, n) => `differences/${editions[n]?.edition}-${edition}.json`),
  ]);
  for (const name of files.keys())
    if (!known.has(name)) flaw(name, `no bundle of format ${layout} has such a file`);
}

/**
 * Checks a bundle, from its bytes: what was found to hold, and the first thing that does not, and where.
 * @param {Buffer} bytes @param {Key[]} keys The keys that one knows; with none, the bundle vouches for itself.
 * @returns {{ holds: true, sound: Sound } | { holds: false, checked: string[], what: string, where: Where }}
 */
export function verifyBundle(bytes, keys) {
  /** @type {string[]} */
  const checked = [];
  /** @type {{ file: string | null }} */
  const reading = { file: null };
  try {
    return { holds: true, sound: check(bytes, keys, checked, reading) };
  } catch (error) {
    if (error instanceof Flaw) return { holds: false, checked, what: error.message, where: error.where };
    const what = `it cannot be read as docs/evidence.md says (${/** @type {Error} */ (error).message})`;
    return { holds: false, checked, what, where: reading };
  }
}

// -------------------------------------------------------------------------------------------------- The command line

const usage = `Usage: node stet-verify.mjs <bundle.zip> [--key <verifier key>]…

Checks a bundle of evidence. A key is spelled name+keyid+key; the newsroom tells its own at /ledger/keys, a witness its
own. Leaves with 0 if everything holds, 1 if anything does not, 2 if the command line is wrong.
`;

/**
 * Checks the bundle that a command line names, prints what holds and answers with what to leave.
 * @param {readonly string[]} words @param {{ write: (text: string) => unknown }} out @param {{ write: (text: string) => unknown }} complain
 * @returns {0 | 1 | 2}
 */
export function main(words, out, complain) {
  const keys = [];
  const paths = [];
  for (let n = 0; n < words.length; n++) {
    const word = words[n] ?? "";
    if (word === "--key" || word.startsWith("--key=")) {
      const spelled = word === "--key" ? (words[++n] ?? "") : word.slice("--key=".length);
      const key = readKey(spelled);
      if (!key) {
        complain.write(`“${spelled}” is no verifier key: it is spelled name+keyid+key.\n`);
        return 2;
      }
      keys.push(key);
    } else paths.push(word);
  }
  const [path] = paths;
  if (path === undefined || paths.length > 1 || path.startsWith("-")) {
    complain.write(usage);
    return 2;
  }
  /** @type {Buffer} */
  let bytes;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    complain.write(`${path} cannot be read: ${/** @type {Error} */ (error).message}\n`);
    return 2;
  }
  const report = verifyBundle(bytes, keys);
  for (const sentence of report.holds ? report.sound.checked : report.checked)
    out.write(`holds  ${sentence}\n`);
  out.write(
    report.holds
      ? `\n${conclusion(report.sound, keys)}`
      : `\nIt does not hold. The first thing that does not:\n  ${place(report.where)}${report.what}.\n`,
  );
  return report.holds ? 0 : 1;
}

/** @param {Where} where */
const place = ({ file, line }) =>
  file === null ? "" : `${file}${line === undefined ? "" : `, line ${line}`}: `;

/** @param {Sound} sound @param {Key[]} keys */
function conclusion({ manifest, cosigned, key }, keys) {
  const seen = cosigned.map((name) => `${name} has signed that it saw this checkpoint.\n`).join("");
  if (keys.some(({ kind }) => kind === ed25519))
    return `Everything holds, by the key that you gave.\n${seen}`;
  return `Everything holds in itself. ${seen}Who made it is not shown yet: the bundle vouches for itself only, and whoever forged it
could have signed it. Get the key of ${manifest.origin} from somewhere else (the newsroom's /ledger/keys, a witness, a
checkpoint that was kept), compare it with the one here, and check again with
  --key ${key}
`;
}

const invoked = process.argv[1];
if (invoked !== undefined && isThisFile(invoked))
  process.exitCode = main(process.argv.slice(2), process.stdout, process.stderr);

/** @param {string} path */
function isThisFile(path) {
  try {
    return realpathSync(path) === realpathSync(fileURLToPath(import.meta.url));
  } catch {
    return false;
  }
}
