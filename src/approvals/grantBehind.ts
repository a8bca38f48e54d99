import type { Recorded } from "../decider.js";
import type { StaffEvent } from "../staff/events.js";
import type { GrantBehind } from "./ruling.js";

/** The newest grant of exactly the role by which somebody acted, among the staff's events before; null if there is none. */
export function grantBehind(
  { meta, position }: Pick<Recorded, "meta" | "position">,
  staff: readonly Recorded<StaffEvent>[],
): GrantBehind | null {
  const { by, role, desk, language = null, onBehalfOf = null } = meta;
  const found = staff.findLast((event) => {
    if (event.stream !== `staff-${by}` || event.position > position) return false;
    if (event.type !== "RoleGranted" && event.type !== "RoleDelegated") return false;
    const from = event.type === "RoleDelegated" ? event.data.from : null;
    const { data } = event;
    return data.role === role && data.desk === desk && data.language === language && from === onBehalfOf;
  });
  if (!found) return null;
  const until = found.type === "RoleDelegated" ? found.data.until : null;
  return { grantedAt: found.meta.at, grantedBy: found.meta.by, until };
}
