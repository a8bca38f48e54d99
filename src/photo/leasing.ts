import { accept, refuse } from "../decider.js";
import { passage } from "../passage.js";
import { invalid, reasonMissing } from "../refusal.js";
import { readLeaseTime, type LeaseTime } from "./lease.js";
import type { PhotoSeam } from "./photo.js";

/** For how long a picture may be used, to the second and without anybody watching the clock; and how that is ended early. */
export const leasing: PhotoSeam<
  "GrantLease" | "EndLease",
  "LeaseGranted" | "LeaseGrantedInZone" | "LeaseEnded"
> = {
  answers: {
    GrantLease(command, { lease }) {
      const wanted = readLeaseTime(command);
      if ("problem" in wanted) return refuse(invalid(wanted.path, wanted.problem));
      if (lease && lease.endedAt === null && sameTime(lease, wanted)) return accept();
      const { from, to, zone, ...wall } = wanted;
      if (to !== null && from !== null && to <= from)
        return refuse(invalid(["to"], "A lease ends after it begins."));
      if (to !== null && to <= command.at)
        return refuse(invalid(["to"], "This lease would be over already."));
      if (zone === null) return accept({ type: "LeaseGranted", data: { from, to } });
      return accept({ type: "LeaseGrantedInZone", data: { from, to, zone, ...wall } });
    },
    EndLease({ at, reason }, { lease }) {
      if (!lease) return refuse({ code: "LEASE_NOT_GRANTED" });
      if (lease.endedAt !== null || (lease.to !== null && lease.to <= at)) return accept();
      if (passage(reason ?? "") === "") return refuse(reasonMissing);
      return accept({ type: "LeaseEnded", data: {} });
    },
  },
  effects: {
    LeaseGranted: {
      evolve: (photo, { data }) => ({
        ...photo,
        lease: { ...data, zone: null, wallFrom: null, wallTo: null, endedAt: null },
      }),
      writes: () => ["lease"],
    },
    LeaseGrantedInZone: {
      evolve: (photo, { data }) => ({ ...photo, lease: { ...data, endedAt: null } }),
      writes: () => ["lease"],
    },
    LeaseEnded: {
      evolve: (photo, { meta }) => ({ ...photo, lease: photo.lease && { ...photo.lease, endedAt: meta.at } }),
      writes: () => ["lease"],
    },
  },
};

const sameTime = (one: LeaseTime, other: LeaseTime): boolean =>
  (["from", "to", "zone", "wallFrom", "wallTo"] as const).every((part) => one[part] === other[part]);
