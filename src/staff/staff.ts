import type { Grant } from "../actor.js";
import { accept, refuse, type Decider, type Decision, type Facets, type Recorded } from "../decider.js";
import { line } from "../line.js";
import { alreadyExists, invalid, notFound } from "../refusal.js";
import type { StaffCommand, StaffRefusal } from "./commands.js";
import type { StaffEvent } from "./events.js";

/** A staff member as their stream tells it. */
export type StaffMember = Readonly<{
  revision: number;
  id: string;
  joined: boolean;
  name: string;
  grants: readonly Grant[];
}>;

type Answer = Decision<StaffEvent, StaffRefusal>;
type Ask<Type extends StaffCommand["type"]> = Extract<StaffCommand, { type: Type }>;

/** Who works here, and in which roles. */
export const staffDecider: Decider<StaffMember, StaffCommand, StaffEvent, StaffRefusal> = {
  category: "staff",
  initial: { revision: -1, id: "", joined: false, name: "", grants: [] },
  evolve,
  decide,
  facets,
};

function decide(command: StaffCommand, member: StaffMember): Answer {
  switch (command.type) {
    case "AddStaffMember":
      return join(line(command.name), member);
    case "RenameStaffMember":
      return rename(line(command.name), member);
    case "GrantRole":
      return grant(command, member);
    case "RevokeRole":
      return revoke(command, member);
  }
}

function join(name: string, member: StaffMember): Answer {
  if (member.joined) return refuse(alreadyExists);
  if (name === "") return refuse(invalid(["name"], "A staff member needs a name."));
  return accept({ type: "StaffMemberJoined", data: { name } });
}

function rename(name: string, member: StaffMember): Answer {
  if (!member.joined) return refuse(notFound);
  if (name === "") return refuse(invalid(["name"], "A staff member needs a name."));
  return name === member.name ? accept() : accept({ type: "StaffMemberRenamed", data: { name } });
}

function grant({ role, desk, language, facts }: Ask<"GrantRole">, member: StaffMember): Answer {
  if (!member.joined) return refuse(notFound);
  const { desks, languages } = facts.newsroom;
  if (desk !== null && !desks.includes(desk)) return refuse({ code: "DESK_UNKNOWN", desk, desks });
  if (language !== null && !languages.includes(language))
    return refuse({ code: "LANGUAGE_UNKNOWN", language, languages });
  if (member.grants.some(same({ role, desk, language }))) return accept();
  return accept({ type: "RoleGranted", data: { role, desk, language } });
}

function revoke({ role, desk, language, by }: Ask<"RevokeRole">, member: StaffMember): Answer {
  if (!member.joined) return refuse(notFound);
  if (!member.grants.some(same({ role, desk, language }))) return refuse({ code: "ROLE_NOT_HELD", role });
  if (role === "editorInChief" && by.staffId === member.id) return refuse({ code: "OWN_LAST_ROLE" });
  return accept({ type: "RoleRevoked", data: { role, desk, language } });
}

function evolve(before: StaffMember, event: Recorded<StaffEvent>): StaffMember {
  const member = { ...before, revision: event.revision };
  switch (event.type) {
    case "StaffMemberJoined":
      return { ...member, id: event.stream.slice("staff-".length), joined: true, name: event.data.name };
    case "StaffMemberRenamed":
      return { ...member, name: event.data.name };
    case "RoleGranted":
      return { ...member, grants: [...member.grants, event.data] };
    case "RoleRevoked":
      return { ...member, grants: member.grants.filter((held) => !same(event.data)(held)) };
  }
}

const same = (wanted: Grant) => (held: Grant) =>
  held.role === wanted.role && held.desk === wanted.desk && held.language === wanted.language;

function facets(event: StaffEvent): Facets {
  switch (event.type) {
    case "StaffMemberJoined":
    case "StaffMemberRenamed":
      return { writes: ["name"], reads: [] };
    case "RoleGranted":
    case "RoleRevoked":
      return { writes: [`role:${event.data.role}`], reads: [] };
  }
}
