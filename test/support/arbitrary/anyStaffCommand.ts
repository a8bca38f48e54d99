import fc from "fast-check";
import { roles } from "../../../src/actor.js";
import type { StaffCommand } from "../../../src/staff/commands.js";
import { anyWords } from "./anyCommand.js";
import { articleId, omar, storyId } from "../telling/facts.js";
import type { Said } from "../telling/spec.js";

const anyGrant = {
  role: fc.constantFrom(...roles),
  desk: fc.constantFrom(null, "courts", "sport"),
  language: fc.constantFrom(null, "kk", "fr"),
};

/** Anything that may be asked about a staff member. */
export const anyStaffCommand: fc.Arbitrary<Said<StaffCommand>> = fc.oneof(
  fc.record({ type: fc.constant("AddStaffMember" as const), name: anyWords }),
  fc.record({ type: fc.constant("RenameStaffMember" as const), name: anyWords }),
  fc.record({
    type: fc.constant("GrantRole" as const),
    ...anyGrant,
    facts: fc.constant({ newsroom: { desks: ["courts"], languages: ["kk"] } }),
  }),
  fc.record({ type: fc.constant("RevokeRole" as const), ...anyGrant }),
  fc.record({
    type: fc.constant("LinkIdentity" as const),
    issuer: fc.constantFrom("https://id.example", "id.example"),
    subject: fc.constantFrom("5f0c1d", "5F0C1D", ""),
    facts: fc.constantFrom({ linkedTo: null }, { linkedTo: omar.staffId }),
  }),
  fc.record({
    type: fc.constant("UnlinkIdentity" as const),
    issuer: fc.constant("https://id.example"),
    subject: fc.constantFrom("5f0c1d", "5F0C1D"),
  }),
  fc.record({
    type: fc.constant("SaveBoardFilter" as const),
    filterId: fc.constantFrom(storyId, articleId),
    name: anyWords,
    filter: fc.constantFrom({}, { desks: ["courts"] }, { deadline: { day: "today" as const } }),
    sharing: fc.constantFrom("private", "desk", "newsroom"),
    desk: fc.constantFrom(null, "courts", "sport"),
    facts: fc.constant({ newsroom: { desks: ["courts"], languages: ["kk"] } }),
  }),
  fc.record({
    type: fc.constant("RemoveBoardFilter" as const),
    filterId: fc.constantFrom(storyId, articleId),
  }),
);
