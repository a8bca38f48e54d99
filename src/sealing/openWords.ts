import { createDecipheriv, createHmac } from "node:crypto";
import { Fault } from "../fault.js";
import type { Sealed } from "../sealed.js";
import type { DataKey } from "./keyRing.js";
import { partOf, placeData, type Place } from "./sealWords.js";

/** The words that were sealed in this place. A Fault if a byte of them was changed, or they were moved here. */
export function openWords(sealed: Sealed, key: DataKey, place: Place): string {
  try {
    if (sealed.v !== 1 || sealed.key !== key.id || sealed.subject !== place.subject)
      throw new TypeError("It names another key, subject or way of sealing.");
    const decipher = createDecipheriv("aes-256-gcm", partOf(key, "words"), bytesOf(sealed.nonce), {
      authTagLength: 16,
    });
    decipher.setAAD(placeData(key, place));
    decipher.setAuthTag(bytesOf(sealed.tag));
    const words = Buffer.concat([decipher.update(bytesOf(sealed.text)), decipher.final()]).toString("utf8");
    const match = createHmac("sha256", partOf(key, "match")).update(words, "utf8").digest("base64");
    if (match !== sealed.match) throw new TypeError("Its match is of other words.");
    return words;
  } catch (error) {
    const { stream, field } = place;
    throw new Fault(
      "EVENT_UNREADABLE",
      `What is sealed in ${field} of ${stream} was changed or moved: run \`stet verify-store\`.`,
      { stream, field },
      { cause: error },
    );
  }
}

// Node reads base64 leniently: bits that it would pass over must not be changed unnoticed either.
function bytesOf(base64: string): Buffer {
  const bytes = Buffer.from(base64, "base64");
  if (bytes.toString("base64") === base64) return bytes;
  throw new TypeError("It is no canonical base64.");
}
