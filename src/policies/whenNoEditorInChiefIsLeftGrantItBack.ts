import type { StaffEvent } from "../staff/events.js";
import { policy } from "./policy.js";

/**
 * Two editors-in-chief may take the role from each other in the same moment, each decided without having seen the other.
 * Then nobody could grant a role any more: whoever lost it last gets it back.
 */
export const whenNoEditorInChiefIsLeftGrantItBack = policy<Extract<StaffEvent, { type: "RoleRevoked" }>>({
  name: "whenNoEditorInChiefIsLeftGrantItBack",
  role: "editorInChief",
  when: {
    async RoleRevoked({ stream, data: { role, desk, language } }, look) {
      if (role !== "editorInChief" || desk !== null || language !== null) return [];
      const id = stream.slice("staff-".length);
      // Of two that took it from each other only the later event is acted on.
      if ((await look.lastEditorInChief()) !== id) return [];
      const asked = { type: "GrantRole", role, desk, language } as const;
      return [{ asked, id, reason: "Nobody was left who holds this role." }];
    },
  },
});
