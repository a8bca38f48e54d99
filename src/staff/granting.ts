import type { Grant } from "../actor.js";
import { accept, refuse } from "../decider.js";
import type { StaffSeam } from "./staff.js";

/** Which roles somebody holds, for which desk and language. */
export const granting: StaffSeam<"GrantRole" | "RevokeRole", "RoleGranted" | "RoleRevoked"> = {
  answers: {
    GrantRole({ role, desk, language, facts }, member) {
      const { desks, languages } = facts.newsroom;
      if (desk !== null && !desks.includes(desk)) return refuse({ code: "DESK_UNKNOWN", desk, desks });
      if (language !== null && !languages.includes(language))
        return refuse({ code: "LANGUAGE_UNKNOWN", language, languages });
      if (member.grants.some(same({ role, desk, language }))) return accept();
      return accept({ type: "RoleGranted", data: { role, desk, language } });
    },
    RevokeRole({ role, desk, language, by }, member) {
      if (!member.grants.some(same({ role, desk, language }))) return refuse({ code: "ROLE_NOT_HELD", role });
      if (role === "editorInChief" && by.staffId === member.id) return refuse({ code: "OWN_LAST_ROLE" });
      return accept({ type: "RoleRevoked", data: { role, desk, language } });
    },
  },
  effects: {
    RoleGranted: {
      evolve: (member, { data, position }) => ({
        ...member,
        grants: [...member.grants, { ...data, since: position }],
        lostChief: isChief(data) ? null : member.lostChief,
      }),
      writes: ({ role }) => [`role:${role}`],
    },
    RoleRevoked: {
      evolve: (member, { data, position }) => ({
        ...member,
        grants: member.grants.filter((held) => !same(data)(held)),
        lostChief: isChief(data) ? position : member.lostChief,
      }),
      writes: ({ role }) => [`role:${role}`],
    },
  },
};

const isChief = ({ role, desk, language }: Grant) =>
  role === "editorInChief" && desk === null && language === null;

const same = (wanted: Grant) => (held: Grant) =>
  held.from === undefined &&
  held.role === wanted.role &&
  held.desk === wanted.desk &&
  held.language === wanted.language;
