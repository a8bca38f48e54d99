import { createCipheriv, createHmac, hkdfSync } from "node:crypto";
import type { Sealed } from "../sealed.js";
import type { DataKey } from "./keyRing.js";

/** Where sealed words belong: whose they are, in which stream, in which field. */
export type Place = Readonly<{ subject: string; stream: string; field: string }>;

/** Makes as many random bytes; the only thing in sealing that is not decided by what goes in. */
export type RandomBytes = (size: number) => Buffer;

const nonceBytes = 12;

/**
 * Seals words with their subject's key (AES-256-GCM, NIST SP 800-38D, a random 96-bit nonce). Their place is the
 * additional data: what is moved to another subject, stream or field no longer opens.
 */
export function sealWords(words: string, key: DataKey, place: Place, random: RandomBytes): Sealed {
  const nonce = random(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", partOf(key, "words"), nonce);
  cipher.setAAD(placeData(key, place));
  const text = Buffer.concat([cipher.update(words, "utf8"), cipher.final()]);
  return {
    v: 1,
    subject: place.subject,
    key: key.id,
    nonce: nonce.toString("base64"),
    text: text.toString("base64"),
    tag: cipher.getAuthTag().toString("base64"),
    match: createHmac("sha256", partOf(key, "match")).update(words, "utf8").digest("base64"),
  };
}

/** The key for one use of a subject's key (HKDF-SHA-256, RFC 5869), so that neither use weakens the other. */
export const partOf = ({ bytes }: DataKey, use: "words" | "match"): Buffer =>
  Buffer.from(hkdfSync("sha256", bytes, Buffer.alloc(0), `stet sealed 1 ${use}`, 32));

/** The place as bytes; none of its parts holds a line break. */
export const placeData = ({ id }: DataKey, { subject, stream, field }: Place): Buffer =>
  Buffer.from(["stet sealed 1", id, subject, stream, field].join("\n"), "utf8");
