import { accept, refuse } from "../decider.js";
import { readInstant } from "../instant.js";
import { passage } from "../passage.js";
import { invalid, reasonMissing } from "../refusal.js";
import type { PhotoSeam } from "./photo.js";

/** For how long the house may use a picture. */
export type Lease = Readonly<{
  from: string | null;
  to: string | null;
  /** When it was ended before its time, if it was. */
  endedAt: string | null;
}>;

/** For how long a picture may be used, to the second and without anybody watching the clock; and how that is ended early. */
export const leasing: PhotoSeam<"GrantLease" | "EndLease", "LeaseGranted" | "LeaseEnded"> = {
  answers: {
    GrantLease(command, { lease }) {
      const from = command.from === null ? null : readInstant(command.from);
      const to = command.to === null ? null : readInstant(command.to);
      if (command.from !== null && from === null) return refuse(invalid(["from"], noInstant));
      if (command.to !== null && to === null) return refuse(invalid(["to"], noInstant));
      if (lease && lease.endedAt === null && lease.from === from && lease.to === to) return accept();
      if (to !== null && from !== null && to <= from)
        return refuse(invalid(["to"], "A lease ends after it begins."));
      if (to !== null && to <= command.at)
        return refuse(invalid(["to"], "This lease would be over already."));
      return accept({ type: "LeaseGranted", data: { from, to } });
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
      evolve: (photo, { data }) => ({ ...photo, lease: { ...data, endedAt: null } }),
      writes: () => ["lease"],
    },
    LeaseEnded: {
      evolve: (photo, { meta }) => ({ ...photo, lease: photo.lease && { ...photo.lease, endedAt: meta.at } }),
      writes: () => ["lease"],
    },
  },
};

/** The instant from which a lease is over; null if it has no end. */
export const endOf = ({ to, endedAt }: Lease): string | null =>
  to !== null && endedAt !== null && to < endedAt ? to : (endedAt ?? to);

const noInstant =
  "An instant is a date and time with its offset from UTC, such as 2026-03-01T09:00:00+01:00.";
