import type { Recorded } from "../src/decider.js";
import type { StaffEvent } from "../src/staff/events.js";
import type { Identity } from "../src/staff/identity.js";
import type { SavedFilter } from "../src/staff/savedFilter.js";
import { staffDecider, type StaffMember } from "../src/staff/staff.js";
import { keepStates } from "./engine/keptStates.js";
import { idOf, reactions, type Projection } from "./engine/projection.js";
import { turnQueries, turnTables, writesTurns } from "./turns.js";

type Listed = Extract<
  StaffEvent,
  { type: "IdentityLinked" | "IdentityUnlinked" | "BoardFilterSaved" | "BoardFilterRemoved" }
>;

/** A filter that somebody saved, and who. */
export type KnownFilter = SavedFilter & Readonly<{ savedBy: string }>;

/** Who works here, and in which roles. */
export const staffList = {
  name: "staffList",
  version: 5,
  tables: (t: string) => `
    CREATE TABLE ${t}member (id TEXT PRIMARY KEY, state TEXT NOT NULL) STRICT;
    CREATE TABLE ${t}identity (
      issuer TEXT NOT NULL, subject TEXT NOT NULL, staff_id TEXT NOT NULL,
      PRIMARY KEY (issuer, subject, staff_id)) STRICT, WITHOUT ROWID;
    CREATE TABLE ${t}filter (
      staff_id TEXT NOT NULL, filter_id TEXT NOT NULL, sharing TEXT NOT NULL, desk TEXT, saved TEXT NOT NULL,
      PRIMARY KEY (staff_id, filter_id)) STRICT, WITHOUT ROWID;
    CREATE INDEX ${t}filter_by_sharing ON ${t}filter (sharing, desk);
    ${turnTables(t)}`,

  open(db, t) {
    const members = keepStates(db, `${t}member`, staffDecider);
    const put = db.prepare<unknown[]>(`INSERT OR REPLACE INTO ${t}member VALUES (?, ?)`);
    const putTurns = writesTurns<"staff">(db, t);
    const all = db.prepare<[], { state: string }>(`SELECT state FROM ${t}member ORDER BY id`);
    const link = db.prepare<unknown[]>(`INSERT OR IGNORE INTO ${t}identity VALUES (?, ?, ?)`);
    const unlink = db.prepare<unknown[]>(
      `DELETE FROM ${t}identity WHERE issuer = ? AND subject = ? AND staff_id = ?`,
    );
    const linked = db.prepare<[string, string], { staff_id: string }>(
      `SELECT staff_id FROM ${t}identity WHERE issuer = ? AND subject = ?`,
    );
    const save = db.prepare<unknown[]>(`INSERT OR REPLACE INTO ${t}filter VALUES (?, ?, ?, ?, ?)`);
    const remove = db.prepare<unknown[]>(`DELETE FROM ${t}filter WHERE staff_id = ? AND filter_id = ?`);
    const filters = db.prepare<[Record<string, string>], { staff_id: string; saved: string }>(
      `SELECT staff_id, saved FROM ${t}filter WHERE staff_id = @staffId
       UNION SELECT staff_id, saved FROM ${t}filter WHERE sharing = 'newsroom'
       UNION SELECT staff_id, saved FROM ${t}filter
         WHERE sharing = 'desk' AND desk IN (SELECT value FROM json_each(@desks))`,
    );
    const read = ({ state }: { state: string }) => JSON.parse(state) as StaffMember;
    const onMember = (event: Recorded<StaffEvent>) => members.apply(event);

    return {
      when: reactions<Listed>({
        IdentityLinked(event) {
          link.run(event.data.issuer, event.data.subject, idOf(event));
          members.apply(event);
        },
        IdentityUnlinked(event) {
          unlink.run(event.data.issuer, event.data.subject, idOf(event));
          members.apply(event);
        },
        BoardFilterSaved(event) {
          const { filterId, sharing, desk } = event.data;
          save.run(idOf(event), filterId, sharing, desk, JSON.stringify(event.data));
          members.apply(event);
        },
        BoardFilterRemoved(event) {
          remove.run(idOf(event), event.data.filterId);
          members.apply(event);
        },
      }),
      whose: { staff: onMember },
      flush: () =>
        members.flush((id, member) => {
          put.run(id, JSON.stringify(member));
          putTurns(
            "staff",
            id,
            member.grants.map(({ until = null }) => until),
          );
        }),
      forget: members.forget,
      queries: {
        /** When roles that were delegated end by themselves. */
        ...turnQueries<"staff">(db, t),
        staffMembers: (ids: readonly string[]) => [...members.getAll(ids).values()],
        /** Who is linked to an identity: nobody, or one; more only until a race between two links is mended. */
        linkedTo: ({ issuer, subject }: Identity): readonly string[] =>
          linked.all(issuer, subject).map(({ staff_id: staffId }) => staffId),
        /** The filters that somebody saved, and those that others share with everybody or with one of these desks. */
        filtersFor: (staffId: string, desks: readonly string[]): readonly KnownFilter[] =>
          filters
            .all({ staffId, desks: JSON.stringify(desks) })
            .map(({ staff_id: savedBy, saved }) => ({ ...(JSON.parse(saved) as SavedFilter), savedBy })),
        everyStaffMember: () => all.all().map(read),
      },
    };
  },
} satisfies Projection;
