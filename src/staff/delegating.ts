import { covers, type Grant } from "../actor.js";
import { accept, refuse } from "../decider.js";
import { readInstant } from "../instant.js";
import { invalid } from "../refusal.js";
import type { StaffMember, StaffSeam } from "./staff.js";

/** How somebody lets somebody else act in their role until an instant: over a holiday, or a night shift. */
export const delegating: StaffSeam<"DelegateRole" | "EndDelegation", "RoleDelegated" | "DelegationEnded"> = {
  answers: {
    DelegateRole({ role, desk, language, until: words, by, at, facts }, member) {
      if (by.staffId === member.id) return refuse({ code: "DELEGATED_TO_ONESELF" });
      const until = readInstant(words);
      if (until === null || until <= at)
        return refuse(invalid(["until"], "Say an instant still to come, such as 2026-03-01T18:00:00.000Z."));
      // An auditor reads what others write; whose right that is, an editor-in-chief says.
      if (role === "auditor") return refuse({ code: "ROLE_NOT_LENT", role });
      const wanted = { role, desk, language, from: by.staffId };
      if (!by.grants.some((held) => held.from === undefined && covers(held, wanted)))
        return refuse({ code: "NOT_YOURS_TO_DELEGATE", role });
      if (facts.held.some((one) => sameRole(one, wanted) && one.until === until)) return accept();
      return accept({ type: "RoleDelegated", data: { ...wanted, until } });
    },
    EndDelegation({ role, desk, language, by, at }, member) {
      const wanted = { role, desk, language };
      const isChief = by.grants.some((held) => covers(held, { ...wanted, role: "editorInChief" }));
      const lenders = member.grants.flatMap(({ from, until = "", ...one }) =>
        from !== undefined && until > at && sameRole(one, wanted) ? [from] : [],
      );
      const from = lenders.find((lender) => lender === by.staffId || isChief);
      if (from === undefined) return refuse({ code: "ROLE_NOT_HELD", role });
      return accept({ type: "DelegationEnded", data: { ...wanted, from } });
    },
  },
  effects: {
    RoleDelegated: {
      evolve: (member, { data, position }) => ({
        ...member,
        grants: [...without(member, data), { ...data, since: position }],
      }),
      writes: ({ role }) => [`role:${role}`],
    },
    DelegationEnded: {
      evolve: (member, { data }) => ({ ...member, grants: without(member, data) }),
      writes: ({ role }) => [`role:${role}`],
    },
  },
};

const sameRole = (one: Grant, other: Grant) =>
  one.role === other.role &&
  one.desk === other.desk &&
  one.language === other.language &&
  one.from === other.from;

const without = ({ grants }: StaffMember, ended: Grant) => grants.filter((one) => !sameRole(one, ended));
