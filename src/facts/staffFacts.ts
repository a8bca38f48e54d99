import type { StaffCommand } from "../staff/commands.js";
import type { StaffMember } from "../staff/staff.js";
import type { FactsOf } from "./facts.js";

/** What decisions about the staff must know of the newsroom. */
export const staffFacts: FactsOf<StaffMember, StaffCommand["type"]> = {
  otherwise: () => ({ scope: "newsroom" }),
  of: {
    // Whoever holds the role there may delegate it; the decision asks whether they do.
    async DelegateRole({ desk, language }, member, look) {
      return { scope: { desk, language }, facts: { held: await look.heldBy(member) } };
    },
    async EndDelegation({ desk, language }) {
      return { scope: { desk, language } };
    },
    async LinkIdentity({ issuer, subject }, member, look) {
      return { scope: "newsroom", facts: { linkedTo: await look.linkedTo({ issuer, subject }, member.id) } };
    },
    // Everybody keeps filters, whatever their desk; the decision asks whether it is their own.
    async SaveBoardFilter(_, __, look) {
      const { desks, languages } = await look.newsroom();
      const newsroom = { desks: Object.keys(desks), languages };
      return { scope: { desk: null, language: null }, facts: { newsroom } };
    },
    async RemoveBoardFilter() {
      return { scope: { desk: null, language: null } };
    },
    async GrantRole(_, __, look) {
      const { desks, languages } = await look.newsroom();
      return { scope: "newsroom", facts: { newsroom: { desks: Object.keys(desks), languages } } };
    },
  },
};
