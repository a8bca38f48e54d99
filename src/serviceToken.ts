import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Seal } from "./service/commands.js";

/** A token made for a service, and what is kept of it. */
export type MadeToken = Readonly<{ text: string; seal: Seal }>;

const shape = /^stet_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_[A-Za-z0-9_-]{43}$/;

/** How a service's token begins, so that a scanner for leaked secrets knows it. */
export const serviceTokenPrefix = "stet_";

/** Makes a token for the service under an id: 256 bits of chance, which only its owner is told. */
export function makeServiceToken(serviceId: string): MadeToken {
  const text = `${serviceTokenPrefix}${serviceId.replaceAll("-", "")}_${randomBytes(32).toString("base64url")}`;
  return { text, seal: { sha256: hashOf(text).toString("hex"), hint: text.slice(-4) } };
}

/** The id of the service that a token was made for; null if it is no service's token. */
export function serviceIdOf(token: string): string | null {
  const parts = shape.exec(token)?.slice(1);
  return parts ? parts.join("-") : null;
}

/** Whether a token is the one that this was kept of; says as much of any other token, and takes as long. */
export function isSealOf(token: string, { sha256 }: Pick<Seal, "sha256">): boolean {
  const kept = Buffer.from(sha256, "hex");
  const given = hashOf(token);
  return kept.length === given.length && timingSafeEqual(kept, given);
}

const hashOf = (token: string) => createHash("sha256").update(token).digest();
