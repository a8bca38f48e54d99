import { isIPv6 } from "node:net";
import type { Actor } from "../actor.js";

/**
 * To whom a request is charged: a member of the staff, or a reader's address. Of an IPv6 address the network counts, the
 * first half: whoever has one address there has them all.
 */
export const principalOf = (actor: Actor | null, address: string | undefined): string =>
  actor ? `staff:${actor.staffId}` : `reader:${networkOf(address ?? "")}`;

/** Who asked, as logs tell it: a reader's address is nobody's business there. */
export const byOf = (principal: string): string => (principal.startsWith("reader:") ? "reader" : principal);

/** Where an address counts: an IPv4 address by itself, also as IPv6 spells it, and of IPv6 the first half. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [before = [], after] = address.split("::").map((half) => half.split(":").filter(Boolean));
  const zeros = after ? Array.from({ length: 8 - before.length - after.length }, () => "0") : [];
  return [...before, ...zeros, ...(after ?? [])].slice(0, 4).join(":");
}
