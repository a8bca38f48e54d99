import type { Role } from "../actor.js";
import type { Event } from "../decider.js";
import type { SavedFilter } from "./savedFilter.js";

/**
 * Everything that can happen to a staff member's standing in the newsroom.
 *
 * These names and shapes are on disk. Add to this list; never edit it.
 */
export type StaffEvent =
  | Event<"StaffMemberJoined", { name: string }>
  | Event<"StaffMemberRenamed", { name: string }>
  | Event<"RoleGranted", { role: Role; desk: string | null; language: string | null }>
  | Event<
      "RoleDelegated",
      { role: Role; desk: string | null; language: string | null; from: string; until: string }
    >
  | Event<"DelegationEnded", { role: Role; desk: string | null; language: string | null; from: string }>
  | Event<"RoleRevoked", { role: Role; desk: string | null; language: string | null }>
  | Event<"IdentityLinked", { issuer: string; subject: string }>
  | Event<"IdentityUnlinked", { issuer: string; subject: string }>
  | Event<"BoardFilterSaved", SavedFilter>
  | Event<"BoardFilterRemoved", { filterId: string }>;
