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
      evolve: (member, { data }) => ({ ...member, grants: [...member.grants, data] }),
      writes: ({ role }) => [`role:${role}`],
    },
    RoleRevoked: {
      evolve: (member, { data }) => ({
        ...member,
        grants: member.grants.filter((held) => !same(data)(held)),
      }),
      writes: ({ role }) => [`role:${role}`],
    },
  },
};

const same = (wanted: Grant) => (held: Grant) =>
  held.until === undefined &&
  held.role === wanted.role &&
  held.desk === wanted.desk &&
  held.language === wanted.language;
