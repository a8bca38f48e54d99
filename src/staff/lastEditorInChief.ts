import { covers, type Grant } from "../actor.js";
import type { StaffMember } from "./staff.js";

const chief: Grant = { role: "editorInChief", desk: null, language: null };

/**
 * Who of the staff lost the role of editor-in-chief last, if none of them holds it for good; null while somebody does.
 * A role that was delegated does not count: it ends.
 */
export function lastEditorInChief(
  staff: readonly Pick<StaffMember, "id" | "grants" | "lostChief">[],
): string | null {
  if (staff.some(({ grants }) => grants.some((held) => held.from === undefined && covers(held, chief))))
    return null;
  const lost = staff.filter(({ lostChief }) => lostChief !== null);
  return lost.toSorted((one, other) => other.lostChief! - one.lostChief!)[0]?.id ?? null;
}
