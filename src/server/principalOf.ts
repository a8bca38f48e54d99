import type { Actor } from "../actor.js";

/** To whom a request is charged: a member of the staff, or a reader's address. */
export const principalOf = (actor: Actor | null, address: string | undefined): string =>
  actor ? `staff:${actor.staffId}` : `reader:${address ?? ""}`;
