import type { Grant } from "../actor.js";
import { deciderOf, type Seam } from "../deciderOf.js";
import type { StaffCommand, StaffRefusal } from "./commands.js";
import type { StaffEvent } from "./events.js";
import { delegating } from "./delegating.js";
import { granting } from "./granting.js";
import type { Identity } from "./identity.js";
import { joining } from "./joining.js";
import { linking } from "./linking.js";
import type { SavedFilter } from "./savedFilter.js";
import { savingFilters } from "./savingFilters.js";

/** A grant with the place in the log at which it was given. */
export type SinceGrant = Grant & Readonly<{ since: number }>;

/** A staff member as their stream tells it. */
export type StaffMember = Readonly<{
  revision: number;
  id: string;
  joined: boolean;
  name: string;
  /** The roles granted, and those that others delegated; which of them are in force is said by `heldGrants`. */
  grants: readonly SinceGrant[];
  /** Where in the log they lost the role of editor-in-chief for the whole newsroom; null while they have it, or never had it. */
  lostChief: number | null;
  /** Who they are to identity providers; signing in there lets them in here. */
  identities: readonly Identity[];
  /** The filters of the board that they keep, the oldest first. */
  filters: readonly SavedFilter[];
}>;

/** One seam of somebody's standing in the newsroom. */
export type StaffSeam<Commands extends StaffCommand["type"], Events extends StaffEvent["type"]> = Seam<
  StaffMember,
  StaffCommand,
  StaffEvent,
  StaffRefusal,
  Commands,
  Events
>;

/** Who works here, and in which roles. */
export const staffDecider = deciderOf<StaffMember, StaffCommand, StaffEvent, StaffRefusal>({
  category: "staff",
  initial: {
    revision: -1,
    id: "",
    joined: false,
    name: "",
    grants: [],
    lostChief: null,
    identities: [],
    filters: [],
  },
  exists: ({ joined }) => joined,
  beginning: ["AddStaffMember"],
  answers: {
    ...joining.answers,
    ...granting.answers,
    ...delegating.answers,
    ...linking.answers,
    ...savingFilters.answers,
  },
  effects: {
    ...joining.effects,
    ...granting.effects,
    ...delegating.effects,
    ...linking.effects,
    ...savingFilters.effects,
  },
});
