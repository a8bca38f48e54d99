import { covers, type Grant } from "../actor.js";
import type { StaffMember } from "./staff.js";

type Holder = Pick<StaffMember, "grants">;

/**
 * The roles that somebody holds, whatever the hour: their own, and of those that others delegated the ones whose lender
 * has held them ever since. A role that was taken from its lender is gone with it, and does not come back with theirs.
 */
export async function heldGrants(
  { grants }: Holder,
  lender: (staffId: string) => Promise<Holder | null>,
): Promise<readonly Grant[]> {
  const held = await Promise.all(
    grants.map(async ({ since, ...grant }) => {
      if (grant.from === undefined) return [grant];
      const theirs = (await lender(grant.from))?.grants ?? [];
      const stillHeld = theirs.some(
        (one) => one.from === undefined && one.since < since && covers(one, grant),
      );
      return stillHeld ? [grant] : [];
    }),
  );
  return held.flat();
}
