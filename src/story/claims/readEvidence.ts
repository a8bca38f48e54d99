import { refuse } from "../../decider.js";
import { readInstant } from "../../instant.js";
import { passage } from "../../passage.js";
import { invalid } from "../../refusal.js";
import { fullWebAddress } from "../../webAddress.js";
import type { Evidence } from "./claim.js";

/** Evidence as it is stored, or what is wrong with it: it quotes words or leads to them, and a page was read at some time. */
export function readEvidence(words: Evidence, now: string) {
  const quote = words.quote === null ? null : passage(words.quote) || null;
  const url = words.url === null ? null : fullWebAddress(words.url);
  if (words.url !== null && url === null)
    return flaw("url", "Evidence is found at an http or https address.");
  if (quote === null && url === null)
    return flaw("quote", "Give the source's words, or the address where they stand.");

  const accessedAt = words.accessedAt === null ? null : readInstant(words.accessedAt);
  if (words.accessedAt !== null && accessedAt === null)
    return flaw(
      "accessedAt",
      "An access time is an instant with its offset from UTC, such as 2026-03-01T08:30:00Z.",
    );
  if (accessedAt !== null && accessedAt > now)
    return flaw("accessedAt", "Nothing was read at a time that has yet to come.");
  if (url !== null && accessedAt === null)
    return flaw("accessedAt", "A page says something else tomorrow: say when it was read.");

  const sha256 = words.sha256 === null ? null : words.sha256.trim().toLowerCase();
  if (sha256 !== null && !/^[0-9a-f]{64}$/.test(sha256))
    return flaw("sha256", "The SHA-256 of what was read is 64 hexadecimal digits.");
  return { evidence: { quote, url, accessedAt, sha256 } };
}

const flaw = (field: keyof Evidence, problem: string) => refuse(invalid(["evidence", field], problem));
