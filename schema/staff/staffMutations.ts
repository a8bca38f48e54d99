import { removeBoardFilter } from "../board/removeBoardFilter.js";
import { saveBoardFilter } from "../board/saveBoardFilter.js";
import { addStaffMember } from "./addStaffMember.js";
import { delegateRole } from "./delegateRole.js";
import { endDelegation } from "./endDelegation.js";
import { grantRole } from "./grantRole.js";
import { linkIdentity } from "./linkIdentity.js";
import { renameStaffMember } from "./renameStaffMember.js";
import { revokeRole } from "./revokeRole.js";
import { unlinkIdentity } from "./unlinkIdentity.js";

/** Everything that may be done to the staff, in the order of a normal day. */
export const staffMutations = [
  addStaffMember,
  renameStaffMember,
  grantRole,
  revokeRole,
  delegateRole,
  endDelegation,
  linkIdentity,
  unlinkIdentity,
  saveBoardFilter,
  removeBoardFilter,
] as const;
