import { createHash } from "node:crypto";
import { openKeyRing } from "../../../src/sealing/openKeyRing.js";
import type { RandomBytes } from "../../../src/sealing/sealWords.js";

/** A key ring that is gone with the process. */
export const keysInMemory = () => openKeyRing({ file: ":memory:", masterKeys: () => [Buffer.alloc(32, 7)] });

/** Bytes that look random and are the same every time, so that what is sealed with them is as well. */
export function sameBytes(): RandomBytes {
  let asked = 0;
  return (size) => createHash("sha512").update(`bytes ${asked++}`).digest().subarray(0, size);
}
