import type { Recorded } from "../src/decider.js";
import type { StaffEvent } from "../src/staff/events.js";
import { staffDecider, type StaffMember } from "../src/staff/staff.js";
import { keepStates } from "./keptStates.js";
import type { Projection } from "./projection.js";

/** Who works here, and in which roles. */
export const staffList = {
  name: "staffList",
  version: 3,
  tables: (t: string) => `CREATE TABLE ${t}member (id TEXT PRIMARY KEY, state TEXT NOT NULL) STRICT;`,

  open(db, t) {
    const members = keepStates(db, `${t}member`, staffDecider);
    const put = db.prepare<unknown[]>(`INSERT OR REPLACE INTO ${t}member VALUES (?, ?)`);
    const all = db.prepare<[], { state: string }>(`SELECT state FROM ${t}member ORDER BY id`);
    const read = ({ state }: { state: string }) => JSON.parse(state) as StaffMember;
    const onMember = (event: Recorded<StaffEvent>) => members.apply(event);

    return {
      when: {},
      whose: { staff: onMember },
      flush: () => members.flush((id, member) => put.run(id, JSON.stringify(member))),
      forget: members.forget,
      queries: {
        staffMembers: (ids: readonly string[]) => [...members.getAll(ids).values()],
        everyStaffMember: () => all.all().map(read),
      },
    };
  },
} satisfies Projection;
