import { addStaffMember } from "./addStaffMember.js";
import { delegateRole } from "./delegateRole.js";
import { endDelegation } from "./endDelegation.js";
import { grantRole } from "./grantRole.js";
import { renameStaffMember } from "./renameStaffMember.js";
import { revokeRole } from "./revokeRole.js";

/** Everything that may be done to the staff, in the order of a normal day. */
export const staffMutations = [
  addStaffMember,
  renameStaffMember,
  grantRole,
  revokeRole,
  delegateRole,
  endDelegation,
] as const;
