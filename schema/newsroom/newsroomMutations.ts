import { addDeskMember } from "./addDeskMember.js";
import { addLanguage } from "./addLanguage.js";
import { adoptDeskPolicy } from "./adoptDeskPolicy.js";
import { adoptPolicy } from "./adoptPolicy.js";
import { closeDesk } from "./closeDesk.js";
import { openDesk } from "./openDesk.js";
import { removeDeskMember } from "./removeDeskMember.js";
import { reopenDesk } from "./reopenDesk.js";
import { setDeskStages } from "./setDeskStages.js";
import { setThresholds } from "./setThresholds.js";

/** Everything that may be done to the newsroom as a whole, in the order of a normal day. */
export const newsroomMutations = [
  addLanguage,
  openDesk,
  closeDesk,
  reopenDesk,
  setDeskStages,
  addDeskMember,
  removeDeskMember,
  adoptPolicy,
  adoptDeskPolicy,
  setThresholds,
] as const;
