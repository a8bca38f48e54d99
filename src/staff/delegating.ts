import type { Grant } from "../actor.js";
import { accept, refuse } from "../decider.js";
import { readInstant } from "../instant.js";
import { invalid } from "../refusal.js";
import type { StaffMember, StaffSeam } from "./staff.js";

/** How somebody lets somebody else act in their role until an instant: over a holiday, or a night shift. */
export const delegating: StaffSeam<"DelegateRole" | "EndDelegation", "RoleDelegated" | "DelegationEnded"> = {
  answers: {
    DelegateRole({ role, desk, language, until: words, by, at }, member) {
      if (by.staffId === member.id) return refuse({ code: "DELEGATED_TO_ONESELF" });
      const until = readInstant(words);
      if (until === null || until <= at)
        return refuse(invalid(["until"], "Say an instant still to come, such as 2026-03-01T18:00:00.000Z."));
      const wanted = { role, desk, language };
      if (!by.grants.some((held) => held.until === undefined && covers(held, wanted)))
        return refuse({ code: "NOT_YOURS_TO_DELEGATE", role });
      const from = by.staffId;
      if (delegationOf(member, wanted, from)?.until === until) return accept();
      return accept({ type: "RoleDelegated", data: { ...wanted, from, until } });
    },
    EndDelegation({ role, desk, language, by, at }, member) {
      const wanted = { role, desk, language };
      const isChief = by.grants.some((held) => held.role === "editorInChief");
      const delegation = member.delegations.find(
        (one) => sameRole(one, wanted) && one.until > at && (one.from === by.staffId || isChief),
      );
      if (!delegation) return refuse({ code: "ROLE_NOT_HELD", role });
      return accept({ type: "DelegationEnded", data: { ...wanted, from: delegation.from } });
    },
  },
  effects: {
    RoleDelegated: {
      evolve: (member, { data }) => withDelegations(member, [...others(member, data), data]),
      writes: ({ role }) => [`role:${role}`],
    },
    DelegationEnded: {
      evolve: (member, { data }) => withDelegations(member, others(member, data)),
      writes: ({ role }) => [`role:${role}`],
    },
  },
};

type Delegation = StaffMember["delegations"][number];
type Wanted = Pick<Delegation, "role" | "desk" | "language">;

const sameRole = (one: Wanted, other: Wanted) =>
  one.role === other.role && one.desk === other.desk && one.language === other.language;

const covers = (held: Grant, wanted: Wanted) =>
  held.role === wanted.role &&
  (held.desk === null || held.desk === wanted.desk) &&
  (held.language === null || held.language === wanted.language);

const delegationOf = ({ delegations }: StaffMember, wanted: Wanted, from: string) =>
  delegations.find((one) => sameRole(one, wanted) && one.from === from);

const others = ({ delegations }: StaffMember, ended: Wanted & Pick<Delegation, "from">) =>
  delegations.filter((one) => !(sameRole(one, ended) && one.from === ended.from));

/** Delegated roles stand among the grants, with their end. */
const withDelegations = (member: StaffMember, delegations: readonly Delegation[]): StaffMember => ({
  ...member,
  delegations,
  grants: [
    ...member.grants.filter(({ until }) => until === undefined),
    ...delegations.map(({ from: _, ...grant }) => grant),
  ],
});
