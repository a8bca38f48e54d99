import type { Mentioned, MentionFacts, ThreadRefusal } from "./commands.js";

/** Who is not to be mentioned, and where that stands in what was asked; null if all of them can be. */
export function mentionProblem(
  { mentions, deskMentions }: Mentioned,
  { strangers, desks, closedDesks }: MentionFacts,
): ThreadRefusal | null {
  for (const [index, staffId] of mentions.entries())
    if (strangers.includes(staffId))
      return { code: "STAFF_MEMBER_UNKNOWN", staffId, path: ["mentions", String(index)] };
  for (const [index, desk] of deskMentions.entries()) {
    const path = ["deskMentions", String(index)];
    if (!desks.includes(desk)) return { code: "DESK_UNKNOWN", desk, desks, path };
    const routedTo = Object.hasOwn(closedDesks, desk) ? closedDesks[desk] : undefined;
    if (routedTo !== undefined) return { code: "DESK_CLOSED", desk, routedTo, path };
  }
  return null;
}
