import { networkOf } from "../principalOf.js";

/** Who may keep a line open, a socket or a stream of events, and from where. */
export type OpenLines = Readonly<{
  /** Counts a line in, and answers how to count it out; null if as many are open from this address as may be. */
  take: (address: string | undefined) => (() => void) | null;
}>;

/**
 * Keeps account of the lines from each address, sockets and streams together, so that one address cannot use up what the
 * server holds for all. Of IPv6 the network counts. `most` null: as many as they like.
 */
export function openLines(most: number | null): OpenLines {
  const open = new Map<string, number>();

  function countOut(from: string) {
    const left = (open.get(from) ?? 1) - 1;
    if (left === 0) open.delete(from);
    else open.set(from, left);
  }

  return {
    take(address) {
      const from = networkOf(address ?? "");
      const before = open.get(from) ?? 0;
      if (most !== null && before >= most) return null;
      open.set(from, before + 1);
      let taken = true;
      return () => {
        if (taken) countOut(from);
        taken = false;
      };
    },
  };
}
