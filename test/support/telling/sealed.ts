import { createHash } from "node:crypto";
import type { Sealed } from "../../../src/sealed.js";

/** Words as a decider is told them: sealed, and the same whenever the same is sealed of the same subject. */
export function sealed(words: string, subject = "asker"): Sealed {
  const hash = createHash("sha256").update(`${subject} ${words}`).digest("base64");
  const [nonce, tag] = [hash.slice(0, 16), `${hash.slice(0, 22)}==`];
  return { v: 1, subject, key: "0123456789abcdef", nonce, text: hash, tag, match: hash };
}
