import { accept, refuse } from "../decider.js";
import { line } from "../line.js";
import { invalid } from "../refusal.js";
import type { StaffSeam } from "./staff.js";

/** How somebody joins the staff, and under which name. */
export const joining: StaffSeam<
  "AddStaffMember" | "RenameStaffMember",
  "StaffMemberJoined" | "StaffMemberRenamed"
> = {
  answers: {
    AddStaffMember(command) {
      const name = line(command.name);
      if (name === "") return refuse(nameMissing);
      return accept({ type: "StaffMemberJoined", data: { name } });
    },
    RenameStaffMember(command, member) {
      const name = line(command.name);
      if (name === "") return refuse(nameMissing);
      return name === member.name ? accept() : accept({ type: "StaffMemberRenamed", data: { name } });
    },
  },
  effects: {
    StaffMemberJoined: {
      evolve: (member, { stream, data }) => ({
        ...member,
        id: stream.slice("staff-".length),
        joined: true,
        name: data.name,
      }),
      writes: () => ["name"],
    },
    StaffMemberRenamed: {
      evolve: (member, { data }) => ({ ...member, name: data.name }),
      writes: () => ["name"],
    },
  },
};

const nameMissing = invalid(["name"], "A staff member needs a name.");
